import { type ServiceStatus, serviceStatuses } from '@approdo/schemas'
import type { Values } from '../merge-imported.ts'
import { areaOf } from './area-of.ts'
import { languageCode } from './language-codes.ts'
import { openingHours } from './opening-hours.ts'
import { phoneOf } from './phone-of.ts'
import type { Reader } from './reader.ts'
import { type Fields, type HsdsRecord, listOf, textOf } from './record.ts'
import { termsOf } from './terms-of.ts'

/** Our own fields of an HSDS service, all but its references; undefined when it has no name, which is refused. */
export function mapService(
  { fields }: HsdsRecord,
  places: readonly Fields[],
  reader: Reader,
): Values | undefined {
  const name = reader.line(fields.name) ?? reader.line(fields.alternate_name)
  if (name === undefined) return undefined
  const atLocations = listOf(fields.service_at_locations)
  const contacts = [...listOf(fields.contacts), ...atLocations.flatMap((at) => listOf(at.contacts))]
  return {
    name,
    description: reader.prose(fields.description),
    status: statusOf(fields, reader),
    area: areaOf(termsOf(fields)),
    languages: languagesOf([fields, ...places], reader),
    hours: hoursOf([[fields], atLocations, places], reader),
    eligibility: eligibilityOf(fields, reader),
    whatToBring: reader.prose(...listOf(fields.required_documents).map((one) => one.document ?? one.name)),
    fees: feesOf(fields, reader),
    email: reader.line(fields.email) ?? contacts.map(({ email }) => reader.line(email)).find(Boolean),
    phone: phoneOf([fields, ...atLocations, ...contacts, ...places], reader),
    website: reader.line(fields.url),
    verifiedOn: dayOf(fields, reader),
  }
}

const statusWords: Record<string, ServiceStatus> = {
  temporarilyclosed: 'temporarilyClosed',
  closed: 'defunct',
  chiuso: 'defunct',
  attivo: 'active',
  inattivo: 'inactive',
  sospeso: 'temporarilyClosed',
  suspended: 'temporarilyClosed',
}

/** A published service without a status is open; one with a word that nobody knows is not shown as open. */
function statusOf(fields: Fields, reader: Reader): ServiceStatus {
  const text = textOf(fields.status)
  if (text === undefined) return 'active'
  const word = text.toLowerCase().replaceAll(/[\s_-]+/g, '')
  const status = serviceStatuses.find((one) => one.toLowerCase() === word) ?? statusWords[word]
  if (status !== undefined) return status
  reader.refuse('status', 'no known status; stored as inactive')
  return 'inactive'
}

function languagesOf(holders: readonly Fields[], reader: Reader): string[] | undefined {
  const languages = holders
    .flatMap((holder) => listOf(holder.languages))
    .flatMap((one) => {
      const code = languageCode(textOf(one.code) ?? '')
      if (code !== undefined) return [code]
      const names = (textOf(one.name) ?? textOf(one.language) ?? textOf(one.code) ?? '').split(/[,;/]/)
      return names
        .filter((part) => part.trim() !== '')
        .flatMap((part) => languageCode(part) ?? refused(reader))
    })
  return languages.length === 0 ? undefined : [...new Set(languages)]
}

function refused(reader: Reader): [] {
  reader.refuse('languages', 'no known language')
  return []
}

/** The hours that the nearest holder says: the service, else the service at its places, else the places. */
function hoursOf(levels: readonly (readonly Fields[])[], reader: Reader) {
  const schedules = levels.map((holders) =>
    holders.flatMap((holder) => [...listOf(holder.schedules), ...listOf(holder.regular_schedules)]),
  )
  const hours = openingHours(schedules.find((list) => list.length > 0) ?? [], reader)
  return hours.length === 0 ? undefined : hours
}

function eligibilityOf(fields: Fields, reader: Reader): string | undefined {
  const from = textOf(fields.minimum_age)
  const to = textOf(fields.maximum_age)
  const ages = from === undefined && to === undefined ? undefined : `Età: ${from ?? 0}–${to ?? '…'}`
  const older = [...listOf(fields.eligibility), ...listOf(fields.eligibilitys)].map((one) => one.eligibility)
  return reader.prose(fields.eligibility_description, fields.eligibility, ...older, ages)
}

function feesOf(fields: Fields, reader: Reader): string | undefined {
  const options = listOf(fields.cost_options).map(({ option, amount, currency, amount_description }) =>
    [option, amount, textOf(currency)?.toUpperCase(), amount_description]
      .map(textOf)
      .filter(Boolean)
      .join(' '),
  )
  return reader.line(fields.fees_description) ?? reader.line(fields.fees) ?? reader.line(options.join('; '))
}

function dayOf(fields: Fields, reader: Reader): string | undefined {
  const text = textOf(fields.assured_date)
  if (text === undefined) return undefined
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0]
  const real = day !== undefined && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
  return real && new Date(day).toISOString().startsWith(day)
    ? day
    : reader.refuse('assured_date', 'no date as 2026-01-31')
}
