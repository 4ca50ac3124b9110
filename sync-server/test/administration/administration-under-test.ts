import type { Role } from '@approdo/schemas'
import { type ClientUnderTest, type ServerUnderTest, serverUnderTest } from '../server-under-test.ts'

export const rome = '058091'
export const turin = '001272'
export const there = `/api/administration/${rome}`

const inRome = (role: Role) => [{ municipality: rome, role }]

export interface AdministrationUnderTest extends ServerUnderTest {
  /** Administrates Rome. */
  admin: ClientUnderTest
}

/** A server with an administrator of Rome, one of Turin, and people who administer nothing. */
export async function administrationUnderTest(
  documents: Record<string, { _id: string }[]> = {},
): Promise<AdministrationUnderTest> {
  const server = await serverUnderTest({
    staff: {
      'admin.roma': inRome('administrator'),
      'admin.torino': [{ municipality: turin, role: 'administrator' }],
      'ada.roma': inRome('socialWorker'),
      'sara.roma': inRome('supervisor'),
      'tea.ovunque': [...inRome('trainer'), { municipality: turin, role: 'trainer' }],
    },
    documents,
  })
  return { ...server, admin: await server.logIn('admin.roma') }
}

/** The answer's status and its JSON. */
export async function answerOf<T>(response: Promise<Response>): Promise<{ status: number; body: T }> {
  const answer = await response
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
}
