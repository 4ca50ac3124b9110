export type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** Logs in and gives a fetch with that session. */
export async function logIn(url: string, username: string, password: string): Promise<Ask> {
  const device = { id: `bench-${username}`, name: 'bench' }
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password, device }),
  })
  if (response.status !== 200) throw new Error(`The log-in answered ${response.status}`)
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return (path, init = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { 'accept-encoding': 'identity', ...init.headers, cookie } })
}
