import { withoutAccents } from '../../i18n/without-accents.ts'

interface Named {
  id: string
  text: string
}

/** Searches a list of names as one types: those that begin with the text first, then those that have it inside. */
export function searchNames<Item extends Named>(items: readonly Item[], text: string, limit = 12): Item[] {
  const wanted = withoutAccents(text)
  const at = (item: Item): number => withoutAccents(item.text).indexOf(wanted)
  const found = items.filter((item) => at(item) >= 0)
  return wanted === ''
    ? found.slice(0, limit)
    : found.toSorted((a, b) => Number(at(a) > 0) - Number(at(b) > 0)).slice(0, limit)
}
