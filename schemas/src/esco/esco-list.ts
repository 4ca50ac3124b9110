import Type, { type Static } from 'typebox'

/** What ESCO's two pillars classify. */
export const escoKinds = ['occupation', 'skill'] as const
export type EscoKind = (typeof escoKinds)[number]

/** What the addresses of ESCO concepts begin with. */
export const escoPrefix: Record<EscoKind, string> = {
  occupation: 'http://data.europa.eu/esco/occupation/',
  skill: 'http://data.europa.eu/esco/skill/',
}

/** How far a skill reaches (ESCO reuse level). */
export const escoReuseLevels = [
  'transversal',
  'cross-sector',
  'sector-specific',
  'occupation-specific',
] as const

/** What the address of a concept looks like. */
export const escoUriPattern = '^http://data\\.europa\\.eu/esco/(occupation|skill)/[\\w.-]{1,80}$'

/** Letters of a label. */
export const longestEscoLabel = 300

/** An ESCO concept in one language. */
export const EscoEntry = Type.Object({
  uri: Type.String({ pattern: escoUriPattern }),
  /** ISCO-08 unit group of an occupation. */
  isco: Type.Optional(Type.String({ pattern: '^\\d{4}$' })),
  /** Of a skill. */
  reuse: Type.Optional(Type.Enum(escoReuseLevels)),
  label: Type.String({ minLength: 1, maxLength: longestEscoLabel }),
  /** Other words for it, with those that ESCO keeps for searching only. */
  also: Type.Array(Type.String({ minLength: 1, maxLength: longestEscoLabel }), { maxItems: 1000 }),
})
export type EscoEntry = Static<typeof EscoEntry>

/** All concepts of one kind in one language: ESCO 1.2 has 3,039 occupations and 13,939 skills. */
export const EscoEntries = Type.Array(EscoEntry, { minItems: 1, maxItems: 40_000 })

/** What a list may weigh as JSON, in bytes: twice the skills of ESCO 1.2 in a script of two bytes a letter. */
export const escoListBytes = 24 * 1024 * 1024

/** What the server says of a list that is in use. */
export interface EscoListing {
  kind: EscoKind
  /** A canonical BCP 47 tag. */
  language: string
  /** SHA-256 of the list, in hex. */
  hash: string
  entries: number
}

/** A list of ESCO as it was imported. */
export interface EscoImport {
  /** SHA-256 of the list, in hex. */
  hash: string
  entries: number
  /** ISO moment. */
  importedAt: string
  /** Staff id. */
  importedBy: string
  /** The name of the file that it came from. */
  file?: string
}

/** The import in use, and the one before it. Undoing exchanges the two; one alone comes and goes. */
export interface EscoState {
  kind: EscoKind
  /** A canonical BCP 47 tag. */
  language: string
  current?: EscoImport
  previous?: EscoImport
}

/** A BCP 47 tag in its canonical form, `pt-BR`; undefined for what is none. */
export function escoLanguage(text: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(text)) return undefined
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The place of the first entry that is of another kind, or there twice; undefined for a list that is right. */
export function wrongEscoEntry(kind: EscoKind, entries: readonly EscoEntry[]): number | undefined {
  const seen = new Set<string>()
  for (const [at, { uri }] of entries.entries()) {
    if (!uri.startsWith(escoPrefix[kind]) || seen.has(uri)) return at
    seen.add(uri)
  }
  return undefined
}
