import { daysBetween } from '@approdo/schemas'
import { today } from './day.ts'
import { i18n, language } from './language.ts'

const say = (key: string, values: Record<string, string | number> = {}): string =>
  i18n.global.t(`common.${key}`, values)

const weekday = (day: string): string =>
  new Intl.DateTimeFormat(language.value, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** `2026-11-23` as 23/11/2026, in both languages; empty for no day. */
export const formatDay = (day: string | undefined): string =>
  day === undefined ? '' : day.slice(0, 10).split('-').reverse().join('/')

/** A day within a week of today by its name (“domani”, “giovedì prossimo”); any other as {@link formatDay}. */
export function formatNearDay(day: string | undefined): string {
  if (day === undefined) return ''
  const away = daysBetween(today(), day)
  if (away === 0) return say('today')
  if (away === 1) return say('tomorrow')
  if (away === -1) return say('yesterday')
  if (Math.abs(away) > 7) return formatDay(day)
  const side = away > 0 ? 'next' : 'last'
  // The one day of the week that Italian makes feminine.
  if (new Date(day).getUTCDay() === 0) return say(`${side}Sunday`)
  return say(`${side}Day`, { day: weekday(day) })
}

/** How far a deadline is, in words: “scade giovedì prossimo”, “in ritardo di 12 giorni”. */
export function formatDeadline(day: string): string {
  const away = daysBetween(today(), day)
  if (away < 0) return i18n.global.t('common.daysLate', { n: -away }, -away)
  if (away > 7) return i18n.global.t('common.inDays', { n: away, day: formatDay(day) }, away)
  return formatNearDay(day)
}

/** An instant as the tablet's clock says it: 09:41 today, else 23/11/2026, 09:41. */
export function formatInstant(instant: string | undefined): string {
  if (instant === undefined) return ''
  const date = new Date(instant)
  const time = new Intl.DateTimeFormat('it', { hour: '2-digit', minute: '2-digit' }).format(date)
  const day = new Intl.DateTimeFormat('it', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    date,
  )
  return day === formatDay(today()) ? time : `${day}, ${time}`
}

/** A number with the separators of the language. */
export const formatNumber = (value: number, digits = 0): string =>
  new Intl.NumberFormat(language.value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Italian leaves 5000 without a point, beside 10.000 with one.
    useGrouping: 'always',
  }).format(value)

/** Points of a weight: 1, 0,5 or 0,25. */
export const formatPoints = (points: number): string =>
  new Intl.NumberFormat(language.value, { maximumFractionDigits: 3 }).format(points)

/** An amount of data as people read it on a tablet: 48,2 MB. */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000_000
    ? `${formatNumber(bytes / 1_000_000, 1)} MB`
    : `${formatNumber(bytes / 1_000_000_000, 1)} GB`

/** A day with its weekday and month in words: lunedì 23 novembre 2026. */
export const formatFullDay = (day: string): string =>
  new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : 'it', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
