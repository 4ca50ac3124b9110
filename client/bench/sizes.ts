import { resolve } from 'node:path'
import { databaseOf } from '@approdo/schemas'
import type { BenchSetup } from '../../sync-server/bench/setup.ts'
import type { Person } from './page/log-in.ts'

export interface Sizes {
  /** Documents of the worker whose tablet is measured. */
  caseload: number
  /** Documents of the small and the large municipality. */
  small: number
  large: number
}

export interface People {
  /** Everything in their municipality is theirs. */
  caseload: Person
  /** The same small caseload in a small and in a large municipality. */
  inSmall: Person
  inLarge: Person
  /** All the rest of the large one. */
  archive: Person
}

const password = 'a password for measuring'
const size = 1430
const ownDocuments = 200

/** The municipalities of a run; those for comparing sizes take a while to write, and only when asked. */
export function setupOf(sizes: Sizes, bothSizes: boolean) {
  const person = (worker: string, istat: string): Person => ({
    worker,
    password,
    database: databaseOf(istat),
  })
  const people: People = {
    caseload: person('worker', '058091'),
    inSmall: person('in.small', '015146'),
    inLarge: person('in.large', '063049'),
    archive: person('archive', '063049'),
  }
  const town = (municipality: string, own: string, others: string, count: number) => ({
    municipality,
    caseloads: [
      { worker: own, count: ownDocuments, size },
      { worker: others, count: count - ownDocuments, size },
    ],
  })
  const server: BenchSetup = {
    password,
    pages: resolve(import.meta.dirname, 'dist'),
    towns: [
      { municipality: '058091', caseloads: [{ worker: 'worker', count: sizes.caseload, size }] },
      ...(bothSizes
        ? [
            town('015146', 'in.small', 'others', sizes.small),
            town('063049', 'in.large', 'archive', sizes.large),
          ]
        : []),
    ],
  }
  return { server, people, password }
}
