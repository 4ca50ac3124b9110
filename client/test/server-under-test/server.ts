import type { Membership } from '@approdo/schemas'
import type { Wish } from './plugin.ts'

/** The real server behind these tests, as a test's set-up and other people's tablets see it. */
export async function wish(wanted: Wish): Promise<{ password: string }> {
  return (await ask(wanted)) as { password: string }
}

/** A request of somebody else, from another tablet. Throws unless it succeeds. */
export async function as(username: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = (await ask({ as: { username, method, path, body } })) as { status: number; body: unknown }
  if (answer.status >= 400) throw new Error(`${method} ${path} answered ${answer.status}`)
  return answer.body
}

/** The password of every member of staff under test. */
export const testPassword = 'a password for tests'

export const rome = '058091'
export const inRome = (role: Membership['role']): Membership[] => [{ municipality: rome, role }]

/** Stores documents in Rome as `username`, from another tablet. Throws when one is refused. */
export async function store(username: string, ...docs: object[]): Promise<void> {
  const rows = (await as(username, 'POST', '/sync/m058091/_bulk_docs', { docs })) as { error?: string }[]
  const [refused] = rows.filter(({ error }) => error)
  if (refused) throw new Error(`Refused: ${JSON.stringify(refused)}`)
}

let people = 0
/** A name that no other test uses. */
export const newName = (role: string): string => `${role}${++people}.${crypto.randomUUID().slice(0, 8)}`

async function ask(wanted: Wish): Promise<unknown> {
  const response = await fetch('/server-under-test', { method: 'POST', body: JSON.stringify(wanted) })
  if (!response.ok) throw new Error(`The server under test answered ${response.status}`)
  return response.json()
}
