import { password } from './house.ts'

interface View {
  figures: { indicator: string; value: { kind: string; value?: number } }[]
}

/** The session cookie of a log-in, as any program gets it. */
export async function cookieOf(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password, device: { id: `e2e-${username}`, name: 'e2e' } }),
  })
  if (!answer.ok) throw new Error(`${username} was not let in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** A figure of Roma's as published now; throws when it is hidden or missing. */
export async function indicator(url: string, username: string, id: string): Promise<number> {
  const answer = await fetch(`${url}/api/municipalities/058091/indicators`, {
    headers: { cookie: await cookieOf(url, username) },
  })
  const { figures } = (await answer.json()) as View
  const value = figures.find((figure) => figure.indicator === id)?.value.value
  if (value === undefined) throw new Error(`${id} has no value`)
  return value
}
