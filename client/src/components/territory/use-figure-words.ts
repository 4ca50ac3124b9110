import {
  breakdownLabel,
  type FigureCell,
  type FigureValue,
  type IndicatorDefinition,
  type IndicatorFigure,
  type IndicatorUnit,
} from '@approdo/schemas'
import { useI18n } from 'vue-i18n'
import { formatNumber } from '../../i18n/dates.ts'
import { language } from '../../i18n/language.ts'
import { topCell } from './top-cell.ts'

/** What figures say in the language of the screen. Hidden, zero and missing numbers have three marks of their own. */
export function useFigureWords(minCount: () => number) {
  const { t } = useI18n()

  function number(value: number, unit: IndicatorUnit): string {
    if (unit === 'percent') return `${formatNumber(value * 100)} %`
    if (Number.isInteger(value)) return formatNumber(value)
    if (unit === 'per10000Residents' && value < 1) return formatNumber(value, 2)
    return formatNumber(value, unit === 'tScore' || unit === 'per10000Residents' ? 1 : 0)
  }

  /** A value as a cell of a table or the end of a bar. */
  function valueText(value: FigureValue | undefined, unit: IndicatorUnit): string {
    if (value === undefined || value.kind === 'missing') return t('territory.missingMark')
    if (value.kind === 'suppressed') return t('territory.suppressedMark', { n: minCount() })
    return number(value.value, unit)
  }

  /** What stands at the end of a bar: the number, and behind a rate what was counted. */
  const cellText =
    ({ unit }: IndicatorDefinition) =>
    ({ value, numerator }: FigureCell): string =>
      numerator === undefined ? valueText(value, unit) : `${valueText(value, unit)} (${count(numerator)})`

  const count = (value: FigureValue | undefined): string => valueText(value, 'cases')

  const keyText = (definition: IndicatorDefinition, key: readonly string[]): string[] =>
    definition.breakdown.map((dimension, at) => {
      const code = key[at] ?? ''
      return dimension === 'month' ? monthText(code) : breakdownLabel(dimension, code, language.value)
    })

  const question = ({ id }: IndicatorDefinition): string => t(`territory.question_${id}`)

  /** The answer to the question as a sentence. */
  function answer(definition: IndicatorDefinition, figure: IndicatorFigure): string {
    const { value } = figure
    if (value.kind === 'missing') return t(`territory.answer_${value.why}`)
    if (value.kind === 'suppressed') return t('territory.answerSuppressed', { n: minCount() })
    const top = topCell(figure)
    const plural = definition.kind === 'count' ? value.value : 2
    const sentence = t(
      `territory.answer_${definition.id}`,
      {
        value: number(value.value, definition.unit),
        part: count(figure.numerator),
        whole: count(figure.denominator),
      },
      plural,
    )
    if (definition.kind !== 'count' || top === undefined) return sentence
    return `${sentence} ${t('territory.mostOften', { top: keyText(definition, top.key).join(', ') })}`
  }

  return { valueText, cellText, count, keyText, question, answer }
}

const monthText = (month: string): string =>
  new Intl.DateTimeFormat(language.value, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  )
