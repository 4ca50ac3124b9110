/** A year, or a month of it, as people write it (`2019`, `4/2019`, `04.2019`) as the profile keeps it; undefined for anything else. */
export function readMonth(text: string): string | undefined {
  const kept = /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/
  const written = /^(\d{1,2})[/. -]((?:19|20)\d{2})$/.exec(text.trim())
  const month = written ? `${written[2]}-${written[1]?.padStart(2, '0')}` : text.trim()
  return kept.test(month) ? month : undefined
}

/** `04/2019`, or the year alone. */
export function monthText(month: string): string {
  const [year = '', number] = month.split('-')
  return number === undefined ? year : `${number}/${year}`
}
