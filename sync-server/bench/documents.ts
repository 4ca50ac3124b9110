import { newDocumentId, newScope } from '@approdo/schemas'

/** A document as CouchDB keeps it, with the ancestry of its revision. */
export interface BenchDocument {
  _id: string
  _rev: string
  _revisions: { start: number; ids: string[] }
  [field: string]: unknown
}

const words =
  'la famiglia ha trovato casa vicino alla scuola dei figli e chiede aiuto per il corso di lingua il lavoro resta incerto ma i turni sono più chiari si concorda un nuovo incontro con il medico di base per la visita di controllo il permesso di soggiorno scade in autunno serve una delega firmata per il comune lo sportello apre al mattino e accompagna anche nella compilazione dei moduli per il nido e la mensa'.split(
    ' ',
  )

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const documentsPerCase = 200

/**
 * A caseload: `count` documents over cases whose team is `worker`, notes of `size` bytes; a
 * fifth of them with up to five revisions behind them.
 */
export function* caseload(options: {
  worker: string
  municipality: string
  count: number
  size: number
}): Generator<BenchDocument> {
  const { worker, municipality, count, size } = options
  const random = seededRandom(count)
  let scope = ''
  for (let at = 0; at < count; at++) {
    if (at % documentsPerCase === 0) {
      scope = newScope('case')
      yield withRevisions({ _id: scope, ...caseRoot(worker, municipality) }, 1, random)
    } else {
      const note = { _id: newDocumentId(scope, 'note'), ...noteOf(worker, size, random) }
      yield withRevisions(note, random() < 0.2 ? 2 + Math.floor(random() * 4) : 1, random)
    }
  }
}

function withRevisions(doc: { _id: string }, length: number, random: () => number): BenchDocument {
  const hash = () => Array.from({ length: 4 }, () => part(random)).join('')
  const ids = Array.from({ length }, hash)
  return { ...doc, _rev: `${length}-${ids[0]}`, _revisions: { start: length, ids } }
}

const part = (random: () => number): string =>
  Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')

const marks = (by: string) => ({
  schemaVersion: 1,
  createdAt: '2026-01-01T08:00:00.000Z',
  createdBy: by,
  updatedAt: '2026-01-01T08:00:00.000Z',
  updatedBy: by,
  device: `tablet-of-${by}`,
})

const caseRoot = (worker: string, municipality: string) => ({
  type: 'case',
  ...marks(worker),
  municipality,
  person: { givenName: 'Ada', familyName: 'Prova' },
  team: [{ id: worker, staff: worker, name: worker, role: 'socialWorker' }],
  status: 'open',
  intakeOn: '2026-01-01',
})

function noteOf(worker: string, size: number, random: () => number) {
  const note = { type: 'note', ...marks(worker), on: '2026-01-02', text: '' }
  const room = size - JSON.stringify(note).length - 140
  let text = ''
  while (text.length < room) text += `${words[Math.floor(random() * words.length)]} `
  return { ...note, text }
}
