import occupations from '@approdo/schemas/data/esco-occupations.json'
import skills from '@approdo/schemas/data/esco-transversal-skills.json'

/** An ESCO concept with its labels. */
export interface Concept {
  uri: string
  /** ISCO-08 unit group of an occupation. */
  isco?: string
  labelIt: string
  labelEn: string
}

/** ISCO-08 groups of trades that people bring along or look for. */
const trades =
  /^(5120|5131|5141|5311|5322|6113|7112|7115|7126|7231|7411|7511|7512|7531|8322|8153|9112|9214|9313|9333|9412|2341|2221|3221|4311|4321)$/

/** Those trades, with an Italian label. */
export const tradeConcepts: readonly Concept[] = (occupations as [string, string, string, string][])
  .filter(([, isco, labelIt]) => trades.test(isco) && labelIt !== '')
  .map(([id, isco, labelIt, labelEn]) => ({
    uri: `http://data.europa.eu/esco/occupation/${id}`,
    isco,
    labelIt,
    labelEn,
  }))

export const skillConcepts: readonly Concept[] = (skills as [string, string, string, number][]).map(
  ([id, labelIt, labelEn]) => ({ uri: `http://data.europa.eu/esco/skill/${id}`, labelIt, labelEn }),
)
