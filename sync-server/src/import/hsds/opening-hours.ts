import type { OpeningHours } from '@approdo/schemas'
import { digest } from '../merge-imported.ts'
import type { Reader } from './reader.ts'
import { type Fields, textOf } from './record.ts'

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
type DayCode = (typeof days)[number]

const italian = ['lu', 'ma', 'me', 'gi', 've', 'sa', 'do']

/** The opening hours that an HSDS schedule says: iCalendar `byday`, or the `weekday` of older directories. */
export function openingHours(schedules: readonly Fields[], reader: Reader): OpeningHours[] {
  const hours = schedules.map((schedule) => {
    const text = textOf(schedule.byday) ?? textOf(schedule.weekday) ?? (isDaily(schedule) ? days.join() : '')
    const found = daysIn(text)
    if (text !== '' && found.length === 0) reader.refuse('byday', 'these are no days of the week')
    return {
      id: idOf(schedule),
      days: found,
      opensAt: timeAt(schedule, 'opens_at', reader),
      closesAt: timeAt(schedule, 'closes_at', reader),
      note: noteOf(schedule, text, reader),
    }
  })
  const told = hours.filter(
    (one) => one.days.length > 0 || one.opensAt !== undefined || one.note !== undefined,
  )
  return [...new Map(told.map((one) => [one.id, defined(one)])).values()]
}

const isDaily = ({ freq }: Fields): boolean => textOf(freq)?.toUpperCase() === 'DAILY'

const defined = (hours: { [Key in keyof OpeningHours]: OpeningHours[Key] | undefined }): OpeningHours =>
  Object.fromEntries(Object.entries(hours).filter(([, value]) => value !== undefined)) as OpeningHours

function idOf(schedule: Fields): string {
  const id = textOf(schedule.id)
  return id !== undefined && id.length <= 40 ? id : digest(schedule)
}

/** The days of a list, `MO,WE`, with ranges, `Mon-Fri`. */
function daysIn(text: string): DayCode[] {
  const parts = text.replaceAll(/\s*[-–]\s*(?=[a-z])/gi, '–').split(/[,;/\s]+/)
  const found = new Set(parts.flatMap(rangeOf))
  return days.filter((day) => found.has(day))
}

function rangeOf(part: string): DayCode[] {
  const [first, last] = part.split('–').map(dayOf)
  if (first === undefined || !part.includes('–')) return first === undefined ? [] : [first]
  if (last === undefined) return []
  const [from, to] = [days.indexOf(first), days.indexOf(last)]
  return days.filter((_, at) => (from <= to ? at >= from && at <= to : at >= from || at <= to))
}

/** `MO`, `1MO`, `Monday`, `lunedì`, or 1 for Monday to 7 for Sunday. */
function dayOf(part: string): DayCode | undefined {
  if (/^[1-7]$/.test(part)) return days[Number(part) - 1]
  const letters = part.replace(/^[+-]?\d+/, '').toLowerCase()
  if (letters.length === 2) return days.find((day) => day.toLowerCase() === letters)
  const english = days.find(
    (day) => /^(mon|tue|wed|thu|fri|sat|sun)/.test(letters) && letters.startsWith(day.toLowerCase()),
  )
  return (
    english ??
    days[
      italian.findIndex(
        (start) => /^(lun|mar|mer|gio|ven|sab|dom)/.test(letters) && letters.startsWith(start),
      )
    ]
  )
}

function timeAt(schedule: Fields, column: 'opens_at' | 'closes_at', reader: Reader): string | undefined {
  const text = textOf(schedule[column])
  if (text === undefined) return undefined
  const time = localTime(text)
  return time ?? reader.refuse(column, 'this is no time of day')
}

/** `HH:MM` from `9`, `9:30`, `09:30:00Z`, `0930`, `9.30`, `9 am`, `2005-01-01T09:30:00`. */
function localTime(text: string): string | undefined {
  const match =
    /^(?:\d{4}-\d\d-\d\dT)?(\d{1,2})(?:[:.h]?(\d\d))?(?::\d\d(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/i.exec(
      text,
    )
  if (match === null) return undefined
  const [, hour = '', minute = '00', half] = match
  const shift =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (shift > 24 || Number(minute) > 59 || (shift === 24 && minute !== '00')) return undefined
  return `${String(shift).padStart(2, '0')}:${minute}`
}

function noteOf(schedule: Fields, days: string, reader: Reader): string | undefined {
  const monthly = textOf(schedule.freq)?.toUpperCase() === 'MONTHLY'
  const from = textOf(schedule.valid_from)
  const to = textOf(schedule.valid_to)
  const parts = [
    monthly
      ? `ogni mese (${[days, textOf(schedule.bymonthday)].filter((part) => part).join(' ')})`
      : undefined,
    from === undefined && to === undefined ? undefined : `valido ${from ?? '…'} – ${to ?? '…'}`,
    textOf(schedule.description),
    textOf(schedule.notes),
  ]
  return reader.line(parts.filter((part) => part !== undefined).join('; '))
}
