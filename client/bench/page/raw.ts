import { readScopes } from '../../src/sync/api.ts'
import { createLine } from '../../src/sync/line.ts'
import { ndjson } from '../../src/sync/ndjson.ts'
import { logInAs, type Person, timed } from './log-in.ts'

/** Fetches and parses the bytes of a first sync, and stores nothing: the floor. */
export async function fetchRaw(person: Person): Promise<number> {
  await logInAs(person, `raw-${crypto.randomUUID()}`)
  return timed(async () => {
    const answer = await readScopes()
    if (answer.outcome !== 'ok') throw new Error('No scopes')
    const { scopes } = answer.value.databases.find((one) => one.database === person.database) ?? {}
    const line = createLine({ signal: new AbortController().signal })
    const bytes = line.stream(`/sync/${person.database}/snapshot`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scopes }),
    })
    let lines = 0
    for await (const _line of ndjson(bytes)) lines++
    if (lines < 3) throw new Error('The snapshot is empty')
  })
}
