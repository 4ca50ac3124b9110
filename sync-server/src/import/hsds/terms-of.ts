import { type Fields, isFields, listOf, textOf } from './record.ts'

/** The names of the taxonomy terms, categories and keywords of a service, in the forms of HSDS 2 and 3. */
export function termsOf(fields: Fields): string[] {
  const tagged = [
    ...listOf(fields.attributes),
    ...listOf(fields.service_taxonomy),
    ...listOf(fields.service_taxonomys),
  ]
  const terms = tagged
    .flatMap((one) => [one.taxonomy_term, one.taxonomy_detail, one.taxonomy])
    .filter(isFields)
    .concat(listOf(fields.taxonomy_terms), listOf(fields.categories))
    .flatMap((term) => [term.name, term.code])
  const words = [fields.keywords, fields.categories, fields.taxonomy_terms, fields.category].flatMap(
    (value) => (Array.isArray(value) ? value : (textOf(value)?.split(/[,;|]/) ?? [])),
  )
  return [...terms, ...words].map(textOf).filter((term) => term !== undefined)
}
