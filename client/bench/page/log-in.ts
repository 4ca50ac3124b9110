import { logIn, type SessionView } from '../../src/sync/api.ts'

/** Who a measurement is about. */
export interface Person {
  worker: string
  password: string
  database: string
}

/** Logs this page's browser in on a device of its own. */
export async function logInAs({ worker, password }: Person, device: string): Promise<SessionView> {
  const answer = await logIn({ username: worker, password, device: { id: device, name: device } })
  if (answer.outcome !== 'ok') throw new Error(`The log-in ended with ${answer.outcome}`)
  return answer.value
}

/** The milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
