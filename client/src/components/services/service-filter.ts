import { daysBetween, type Service, type ServiceArea } from '@approdo/schemas'
import { dayOf } from '../../i18n/day.ts'
import { openingAt } from './opening.ts'

/** What the list is narrowed to; what is unset narrows nothing. */
export interface ServiceFilter {
  text: string
  areas: ServiceArea[]
  language: string | undefined
  permit: string | undefined
  openNow: boolean
  freePlaces: boolean
  verified: boolean
}

export const emptyFilter = (): ServiceFilter => ({
  text: '',
  areas: [],
  language: undefined,
  permit: undefined,
  openNow: false,
  freePlaces: false,
  verified: false,
})

/** For how many days a verification at the door counts as fresh; the indicator uses the same span. */
export const freshForDays = 180

/** Whether somebody saw within {@link freshForDays} that the service is as it is written. */
export const isFresh = (service: Service, at: Date): boolean =>
  service.verifiedOn !== undefined && daysBetween(service.verifiedOn, dayOf(at)) <= freshForDays

/** Whether a service passes the filter at an instant. A service that names no permit takes any. */
export function passesFilter(service: Service, filter: ServiceFilter, at: Date): boolean {
  return (
    (filter.areas.length === 0 || (service.area !== undefined && filter.areas.includes(service.area))) &&
    (filter.language === undefined || (service.languages ?? []).includes(filter.language)) &&
    (filter.permit === undefined || takesPermit(service, filter.permit)) &&
    (!filter.openNow || (service.status === 'active' && openingAt(service.hours, at).state === 'open')) &&
    (!filter.freePlaces || service.freePlaces === 'yes') &&
    (!filter.verified || isFresh(service, at)) &&
    containsText(service, filter.text)
  )
}

const takesPermit = ({ permits = [] }: Service, permit: string): boolean =>
  permits.length === 0 || permits.includes(permit)

function containsText(service: Service, text: string): boolean {
  const words = plain(text).split(' ').filter(Boolean)
  if (words.length === 0) return true
  const hay = plain([service.name, service.description, service.eligibility].filter(Boolean).join(' '))
  return words.every((word) => hay.includes(word))
}

/** Lower case, without accents, single spaces. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
