import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { EscoEntry, EscoImport, EscoKind, EscoListing, EscoState } from '@approdo/schemas'
import type nano from 'nano'
import { orMissing } from '../couch/couch-failure.ts'
import { ensureDatabase } from '../databases/ensure-database.ts'
import { problem } from '../errors.ts'

const zip = promisify(gzip)

interface EscoDocument extends EscoState {
  _attachments: Record<string, object>
}

/** A municipality's list of one kind in one language. */
export interface EscoPlace {
  municipality: string
  kind: EscoKind
  language: string
}

/** The ESCO lists that administrators imported, in the server's own database `esco`. */
export interface EscoLists {
  /** What was imported in a municipality, in use or not. */
  states(municipality: string): Promise<EscoState[]>
  /** The lists in use. */
  listings(municipality: string): Promise<EscoListing[]>
  /** The hash of the list in use; undefined when there is none. */
  hashOf(place: EscoPlace): Promise<string | undefined>
  /** A list by its hash: its entries as JSON, in gzip; undefined when it is there no more. */
  zipped(place: EscoPlace, hash: string): Promise<Buffer | undefined>
  /** Puts a list in use; the one before stays for {@link undo}. The same list again changes nothing. */
  put(
    place: EscoPlace,
    entries: readonly EscoEntry[],
    by: { staff: string; file?: string },
  ): Promise<EscoState>
  /** Exchanges the import in use, which must be `from`, with the one before. Throws `conflict` or `notFound`. */
  undo(place: EscoPlace, from: string | null): Promise<EscoState>
}

/** Opens the database, creating it where it is missing. */
export async function openEscoLists(couch: nano.ServerScope): Promise<EscoLists> {
  const db = await ensureDatabase<EscoDocument>(couch, 'esco')
  const stored = (place: EscoPlace) => orMissing(db.get(idOf(place)))

  async function states(municipality: string): Promise<EscoState[]> {
    const range = { startkey: `${municipality}:`, endkey: `${municipality};`, include_docs: true }
    const { rows } = await db.list(range)
    return rows.flatMap(({ doc }) => (doc ? [stateOf(doc)] : []))
  }

  async function write(place: EscoPlace, doc: EscoDocument): Promise<EscoState> {
    await db.insert(doc, idOf(place))
    return stateOf(doc)
  }

  return {
    states,

    async listings(municipality) {
      const all = await states(municipality)
      return all.flatMap(({ kind, language, current }) =>
        current ? [{ kind, language, hash: current.hash, entries: current.entries }] : [],
      )
    },

    async hashOf(place) {
      return (await stored(place))?.current?.hash
    },

    async zipped(place, hash) {
      return orMissing(db.attachment.get(idOf(place), hash))
    },

    async put(place, entries, { staff, file }) {
      const text = JSON.stringify(entries)
      const hash = createHash('sha256').update(text).digest('hex')
      const before = await stored(place)
      if (before?.current?.hash === hash) return stateOf(before)
      const attachment = before?._attachments[hash] ?? {
        // No type of text: nano would decode it.
        content_type: 'application/gzip',
        data: (await zip(text)).toString('base64'),
      }
      const { kind, language } = place
      const importedAt = new Date().toISOString()
      return write(place, {
        ...(before && { _rev: before._rev }),
        kind,
        language,
        current: { hash, entries: entries.length, importedAt, importedBy: staff, ...(file && { file }) },
        ...(before?.current && { previous: before.current }),
        _attachments: { ...kept(before, before?.current), [hash]: attachment },
      })
    },

    async undo(place, from) {
      const before = await stored(place)
      if (before === undefined) throw problem('notFound')
      const { current, previous, ...others } = before
      if ((current?.hash ?? null) !== from) throw problem('conflict')
      return write(place, {
        ...others,
        ...(previous && { current: previous }),
        ...(current && { previous: current }),
      })
    },
  }
}

/** The attachment of an import that stays. */
function kept(doc: EscoDocument | undefined, one: EscoImport | undefined): Record<string, object> {
  const attachment = one && doc?._attachments[one.hash]
  return one && attachment ? { [one.hash]: attachment } : {}
}

const stateOf = ({ kind, language, current, previous }: EscoDocument): EscoState => ({
  kind,
  language,
  ...(current && { current }),
  ...(previous && { previous }),
})

const idOf = ({ municipality, kind, language }: EscoPlace): string => `${municipality}:${kind}:${language}`
