import rows from '@approdo/schemas/data/esco-occupations.json'
import { createEscoIndex, type EscoIndex, searchConcepts } from '../../src/components/abilities/esco-index.ts'
import { timed } from './log-in.ts'

const languages = ['fr', 'es', 'ar', 'uk', 'ro', 'sq']
const otherWords = 8
const queries = ['a', 'ope', 'operator', 'operatore di', 'tecnico addetto', 'muratrice', 'rotarepo', 'zzz']

/**
 * Makes the index of `times` the occupations in Italian, English and six further languages, each with eight other words for
 * every concept, and searches it: milliseconds of the making and of the slowest query.
 */
export async function searchEsco(times: number): Promise<{ made: number; slowest: number }> {
  let index: EscoIndex | undefined
  const made = await timed(async () => {
    index = await indexOf(times)
  })
  let slowest = 0
  for (const query of queries)
    slowest = Math.max(slowest, await timed(async () => index && searchConcepts(index, query)))
  return { made, slowest }
}

function indexOf(times: number): Promise<EscoIndex> {
  const index = createEscoIndex()
  for (let time = 0; time < times; time++)
    for (const [id, isco, it, en] of rows as [string, string, string, string][])
      index.add({
        ...{ id: id + time, uri: id + time, isco, it, en },
        labels: Object.fromEntries(languages.map((of) => [of, foreign(en, of)])),
        others: languages.flatMap((of) =>
          Array.from({ length: otherWords }, (_none, at) => ({
            text: foreign(`${en} ${it}`.slice(at), of),
            isStemmed: false,
          })),
        ),
      })
  return index.finish(async () => {})
}

/** Words that no other language has, one language in another script. */
const foreign = (text: string, of: string): string => [...text].reverse().join('') + (of === 'ar' ? 'ة' : of)
