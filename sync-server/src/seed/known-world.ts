import type { DocumentOf } from '@approdo/schemas'
import type nano from 'nano'
import { listStaff, type Staff } from '../accounts/staff.ts'
import type { KnownDirection, KnownService, StaffName } from './case/case-context.ts'
import type { SeedDocument } from './document-maker.ts'

/** The services that plans can activate: those placed in an area. */
export const servicesIn = (documents: readonly unknown[]): KnownService[] =>
  documents
    .filter(isOf('service'))
    .flatMap(({ _id, name, area }) => (area === undefined ? [] : [{ id: _id, name, area }]))
    .sort(byId)

export const directionsIn = (documents: readonly unknown[]): KnownDirection[] =>
  documents
    .filter(isOf('development-direction'))
    .map(({ _id, occupations }) => ({ id: _id, isco: occupations.map(({ isco }) => isco) }))
    .sort(byId)

// The same order for places just made and for those read back, so that chance falls the same.
const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1)

const isOf =
  <T extends 'service' | 'development-direction'>(type: T) =>
  (document: unknown): document is DocumentOf<T> =>
    document !== null && typeof document === 'object' && 'type' in document && document.type === type

/** Everything that a municipality's map holds, in the order of the ids. */
export async function placesOf(database: nano.DocumentScope<unknown>): Promise<unknown[]> {
  const { rows } = await database.list({ startkey: 'place:', endkey: 'place;', include_docs: true })
  return rows.flatMap(({ doc }) => (doc ? [doc] : []))
}

/** The staff of a municipality by what they do in cases. */
export interface CaseStaff {
  workers: StaffName[]
  partners: StaffName[]
  supervisors: StaffName[]
}

export async function caseStaff(couch: nano.ServerScope, municipality: string): Promise<CaseStaff> {
  const staff = await listStaff(couch)
  const having = (role: string) =>
    staff.filter((one) => holds(one, municipality, role)).map(({ id, name }) => ({ id, name }))
  return { workers: having('socialWorker'), partners: having('partner'), supervisors: having('supervisor') }
}

const holds = ({ memberships }: Staff, municipality: string, role: string): boolean =>
  memberships.some((one) => one.municipality === municipality && one.role === role)

/** How many documents of each type there are, for a summary. */
export const countByType = (documents: readonly SeedDocument[]): Map<string, number> =>
  documents.reduce(
    (counts, { type }) => counts.set(type, (counts.get(type) ?? 0) + 1),
    new Map<string, number>(),
  )
