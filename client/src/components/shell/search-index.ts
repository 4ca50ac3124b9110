import type { CaseRecord, DocumentOf } from '@approdo/schemas'
import type MiniSearch from 'minisearch'
import { withoutAccents } from '../../i18n/without-accents.ts'

/** Kinds of results, in the order in which they are shown. */
export const resultKinds = ['person', 'plan', 'service', 'organization', 'training'] as const
export type ResultKind = (typeof resultKinds)[number]

/** One thing that can be found: what it says, and where it opens. */
export interface Findable {
  id: string
  kind: ResultKind
  title: string
  detail: string
  to: string
  /** More words that lead to it, such as a phone number. */
  words: string
}

/** What the search looks through; the read model of the tablet. */
export interface Sources {
  cases: readonly CaseRecord[]
  goals: readonly DocumentOf<'goal'>[]
  services: readonly DocumentOf<'service'>[]
  organizations: readonly DocumentOf<'organization'>[]
  paths: readonly DocumentOf<'training'>[]
  nameOf: (record: CaseRecord) => string
}

const lastPart = (id: string): string => id.slice(id.lastIndexOf(':') + 1)
const scopePart = (id: string): string => id.split(':')[1] ?? ''

/** Everything on the tablet that the one search field finds. */
export function findables({ cases, goals, services, organizations, paths, nameOf }: Sources): Findable[] {
  const names = new Map(cases.map((record) => [record._id, nameOf(record)]))
  return [
    ...cases.map((record) => ({
      id: record._id,
      kind: 'person' as const,
      title: nameOf(record),
      detail: record.reference ?? '',
      to: `/people/${lastPart(record._id)}`,
      words: [
        record.person.givenName,
        record.person.familyName,
        record.person.calledName,
        record.person.phone,
        record.person.taxCode,
        ...(record.household ?? []).map((member) => member.name),
      ].join(' '),
    })),
    ...goals.map((goal) => ({
      id: goal._id,
      kind: 'plan' as const,
      title: goal.title,
      detail: names.get(`case:${scopePart(goal._id)}`) ?? '',
      to: `/people/${scopePart(goal._id)}/plan`,
      words: goal.words ?? '',
    })),
    ...services.map((service) => ({
      id: service._id,
      kind: 'service' as const,
      title: service.name,
      detail: service.phone ?? '',
      to: `/services/${lastPart(service._id)}`,
      words: service.description ?? '',
    })),
    ...organizations.map((organization) => ({
      id: organization._id,
      kind: 'organization' as const,
      title: organization.name,
      detail: organization.phone ?? '',
      to: `/services?organization=${lastPart(organization._id)}`,
      words: organization.description ?? '',
    })),
    ...paths.map((path) => ({
      id: path._id,
      kind: 'training' as const,
      title: path.trainee.name,
      detail: path.title,
      to: `/training/${lastPart(path._id)}`,
      words: '',
    })),
  ]
}

/** An index that finds by the beginnings of words, without regard to accents and case. */
export async function buildIndex(entries: readonly Findable[]): Promise<MiniSearch<Findable>> {
  const { default: Index } = await import('minisearch')
  const index = new Index<Findable>({
    fields: ['title', 'words', 'detail'],
    processTerm: (term) => withoutAccents(term),
    searchOptions: { prefix: true, combineWith: 'AND', boost: { title: 4, words: 1, detail: 1 } },
  })
  index.addAll(entries)
  return index
}
