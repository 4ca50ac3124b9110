import { type ServiceArea, serviceAreas } from '@approdo/schemas'
import { emptyFilter, type ServiceFilter } from './service-filter.ts'

/** The query part of an address, as the router gives it. */
type Query = Record<string, unknown>

const flags = ['openNow', 'freePlaces', 'verified'] as const

/** The filter as part of the page's address, so that it is there again on the way back; only what is set. */
export const queryOf = (filter: ServiceFilter): Record<string, string> => ({
  ...(filter.text !== '' && { text: filter.text }),
  ...(filter.areas.length > 0 && { areas: filter.areas.join(',') }),
  ...(filter.language !== undefined && { language: filter.language }),
  ...(filter.permit !== undefined && { permit: filter.permit }),
  ...Object.fromEntries(flags.filter((flag) => filter[flag]).map((flag) => [flag, '1'])),
})

/** Reads what {@link queryOf} wrote; what it does not know is left out. */
export function filterOf(query: Query): ServiceFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const areas = (text('areas') ?? '').split(',')
  return {
    ...emptyFilter(),
    text: text('text') ?? '',
    areas: serviceAreas.filter((area: ServiceArea) => areas.includes(area)),
    language: text('language'),
    permit: text('permit'),
    openNow: text('openNow') === '1',
    freePlaces: text('freePlaces') === '1',
    verified: text('verified') === '1',
  }
}
