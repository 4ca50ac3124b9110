import {
  breakdownLabel,
  type FigureValue,
  type IndicatorDefinition,
  type IndicatorsView,
  indicatorUnitLabels,
} from '@approdo/schemas'

export type CsvLanguage = 'it' | 'en'

/**
 * How a spreadsheet of that language opens a file by itself: Italian ones expect semicolons, since the comma
 * is their decimal sign; elsewhere it is the comma of RFC 4180.
 */
const forms = {
  it: { separator: ';', decimal: ',', absent: 'n.d.' },
  en: { separator: ',', decimal: '.', absent: 'n/a' },
} as const

const headers = {
  it: ['codice', 'indicatore', 'versione', 'dettaglio', 'valore', 'unità', 'numeratore', 'denominatore'],
  en: ['code', 'indicator', 'version', 'breakdown', 'value', 'unit', 'numerator', 'denominator'],
} as const

const places = {
  it: ['comune', 'codice ISTAT', 'calcolato il'],
  en: ['municipality', 'ISTAT code', 'computed at'],
} as const

/**
 * The published indicators as a table: RFC 4180 quoting and line ends, UTF-8 with a byte order mark, so that
 * spreadsheets read the accents. A hidden count is `<5`, a missing value `n.d.` or `n/a`, zero is 0.
 */
export function indicatorsCsv(view: IndicatorsView, language: CsvLanguage): string {
  const { separator } = forms[language]
  const place = [view.municipalityName, view.municipality, view.computedAt]
  const rows = view.figures.flatMap((figure) => {
    const definition = view.definitions.find((one) => one.id === figure.indicator)
    if (definition === undefined) return []
    const show = shownIn(language, view.minCount)
    const factor = definition.kind === 'share' ? 100 : 1
    const start = [definition.id, definition.title[language], String(definition.version)]
    const unit = indicatorUnitLabels[definition.unit][language]
    const { value, numerator, denominator, cells = [] } = figure
    return [
      [...start, '', show(value, factor), unit, show(numerator), show(denominator), ...place],
      ...cells.map((cell) => [
        ...start,
        cellLabel(definition, cell.key, language),
        show(cell.value, factor),
        unit,
        show(cell.numerator),
        '',
        ...place,
      ]),
    ]
  })
  const lines = [[...headers[language], ...places[language]], ...rows]
  return `\uFEFF${lines.map((line) => `${line.map((text) => quoted(text, separator)).join(separator)}\r\n`).join('')}`
}

const cellLabel = (
  { breakdown }: IndicatorDefinition,
  key: readonly string[],
  language: CsvLanguage,
): string => breakdown.map((dimension, at) => breakdownLabel(dimension, key[at] ?? '', language)).join(' · ')

const shownIn =
  (language: CsvLanguage, minCount: number) =>
  (value: FigureValue | undefined, factor = 1): string => {
    const { decimal, absent } = forms[language]
    if (value === undefined) return ''
    if (value.kind === 'suppressed') return `<${minCount}`
    if (value.kind === 'missing') return absent
    return String(Math.round(value.value * factor * 10_000) / 10_000).replace('.', decimal)
  }

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
