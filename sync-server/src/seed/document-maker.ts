import type { Base, DocumentOf, DocumentType } from '@approdo/schemas'
import { instantOn } from './days.ts'
import type { Random } from './random.ts'

/** The fields of a document of a type that are its own. */
export type OwnFields<T extends DocumentType> = Omit<DocumentOf<T>, keyof Base | 'type'>

/** A made-up document, as it is stored. */
export type SeedDocument = { _id: string; type: DocumentType; synthetic: true } & Record<string, unknown>

/** Makes the documents of one scope and keeps them in order. */
export interface DocumentMaker {
  documents: SeedDocument[]
  /** Adds a document written on a day by somebody; gives its id. */
  add<T extends DocumentType>(type: T, day: string, by: string, fields: OwnFields<T>): string
  /** A place in a list, by which lists merge. */
  entryId(day: string): string
}

/** `scope` is the text of a scope; a document of the type named like it becomes its root. */
export function createDocumentMaker(scope: string, random: Random): DocumentMaker {
  const documents: SeedDocument[] = []
  return {
    documents,
    add(type, day, by, fields) {
      const at = instantOn(day, random.int(0, 539))
      const _id = scope.startsWith(`${type}:`) ? scope : `${scope}:${type}:${random.ulid(Date.parse(at))}`
      documents.push({
        _id,
        type,
        schemaVersion: 1,
        createdAt: at,
        createdBy: by,
        updatedAt: at,
        updatedBy: by,
        device: 'seed',
        synthetic: true,
        ...fields,
      })
      return _id
    },
    entryId: (day) => random.ulid(Date.parse(`${day}T12:00:00Z`)),
  }
}
