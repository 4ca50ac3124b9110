import { dayAfter } from '@approdo/schemas'
import type { AgendaEntry } from './agenda-entries.ts'

/** What stands beside the kind of an entry in the calendar, so that one knows whom it is about. */
export const calendarNames = ['nothing', 'initials', 'reference'] as const
export type CalendarName = (typeof calendarNames)[number]

interface CalendarOptions {
  names: CalendarName
  /** The words for the kind of an entry. */
  titleOf(entry: AgendaEntry): string
  /** When the file is made. */
  now: Date
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]}.`)
    .join('')

const nameOf = (entry: AgendaEntry, names: CalendarName): string | undefined => {
  if (names === 'nothing') return undefined
  return names === 'reference' && entry.reference ? entry.reference : initialsOf(entry.name)
}

/** Text of a property (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\n|\r/g, '\\n')

const longest = 75

/** A line in pieces of at most 75 octets, none of which cuts a letter (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (octets + size > longest) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += letter
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}

const compact = (day: string): string => day.replaceAll('-', '')
const stamp = (now: Date): string => now.toISOString().replaceAll(/[-:]|\.\d+/g, '')

/** An id that is the same for the same thing, so that a second import changes instead of doubling, and tells nothing of it. */
async function uidOf({ scope, key }: AgendaEntry): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${scope} ${key}`))
  const hex = [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0'))
  return `${hex.join('')}@approdo`
}

/** An hour from a time of the day, not beyond midnight. */
const hourLater = (at: string): string =>
  at.startsWith('23') ? '23:59' : `${String(Number(at.slice(0, 2)) + 1).padStart(2, '0')}${at.slice(2)}`

const timesOf = ({ on, at }: AgendaEntry): string[] =>
  at === undefined
    ? [
        `DTSTART;VALUE=DATE:${compact(on)}`,
        `DTEND;VALUE=DATE:${compact(dayAfter(on, 1))}`,
        'TRANSP:TRANSPARENT',
      ]
    : // Without a zone: by the clock of wherever one is, as a wall clock at the office.
      [
        `DTSTART:${compact(on)}T${at.replace(':', '')}00`,
        `DTEND:${compact(on)}T${hourLater(at).replace(':', '')}00`,
      ]

/**
 * The agenda as an iCalendar file (RFC 5545). A calendar belongs to a phone or a cloud that this app does not protect: of each
 * entry it gets the day, the time, the kind, and of the person what `names` says; no text that somebody wrote, no place, no link.
 */
export async function calendarFile(
  entries: readonly AgendaEntry[],
  { names, titleOf, now }: CalendarOptions,
): Promise<string> {
  const events = await Promise.all(
    entries.map(async (entry) => {
      const title = [titleOf(entry), nameOf(entry, names)].filter(Boolean).join(' · ')
      return [
        'BEGIN:VEVENT',
        `UID:${await uidOf(entry)}`,
        `DTSTAMP:${stamp(now)}`,
        ...timesOf(entry),
        `SUMMARY:${escaped(title)}`,
        'CLASS:CONFIDENTIAL',
        'END:VEVENT',
      ]
    }),
  )
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Approdo//Agenda//IT',
    ...events.flat(),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
