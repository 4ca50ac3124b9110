import { parseDocumentId } from '@approdo/schemas'

/** Tabs of a case by what they show; anything else opens on the overview. */
const caseTabs: Record<string, string> = {
  assessment: 'assessment',
  'skills-profile': 'abilities',
  plan: 'plan',
  'plan-version': 'plan',
  goal: 'plan',
  support: 'plan',
  commitment: 'plan',
  review: 'plan',
  supervision: 'plan',
  'data-request': 'documents',
  visit: 'diary',
  note: 'diary',
  'hand-over': 'team',
  'team-meeting': 'team',
  'meeting-sign-off': 'team',
  referral: 'team',
  media: 'diary',
}

/** The page on which a record is seen and edited. */
export function recordPlace(id: string): string {
  const parsed = parseDocumentId(id)
  if (!parsed) return '/'
  const { scope, type, ulid } = parsed
  if (scope.kind === 'case') return `/people/${scope.ulid}/${caseTabs[type] ?? 'overview'}`
  if (scope.kind === 'training') return `/training/${scope.ulid}`
  return type === 'service' ? `/services/${ulid}` : '/services'
}
