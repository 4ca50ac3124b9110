import { escoKinds, escoLanguage } from '@approdo/schemas'
import Type, { type Static } from 'typebox'
import { problem } from '../errors.ts'
import type { EscoPlace } from './esco-lists.ts'

/** The parts of an address that name a list. */
export const EscoParams = Type.Object({
  istat: Type.String({ pattern: '^\\d{6}$' }),
  kind: Type.Enum(escoKinds),
  language: Type.String({ minLength: 2, maxLength: 30 }),
})

/** The list that an address names. Throws `malformedRequest` for a language that is no canonical tag. */
export function escoPlaceOf({ istat, kind, language }: Static<typeof EscoParams>): EscoPlace {
  if (escoLanguage(language) !== language)
    throw problem('malformedRequest', 'The language must be a canonical BCP 47 tag, such as fr or pt-BR.')
  return { municipality: istat, kind, language }
}
