import type { Vocabulary } from './vocabulary.ts'

/** What a member of a case team does in it. */
export const teamRoles = [
  'caseManager',
  'socialWorker',
  'municipality',
  'jobCentre',
  'healthAuthority',
  'thirdSector',
  'school',
  'community',
  'mediator',
  'other',
] as const
export type TeamRole = (typeof teamRoles)[number]

export const teamRoleLabels: Vocabulary<TeamRole> = {
  caseManager: { it: 'Case manager', en: 'Case manager' },
  socialWorker: { it: 'Assistente sociale', en: 'Social worker' },
  municipality: { it: 'Comune', en: 'Municipality' },
  jobCentre: { it: 'Centro per l’impiego', en: 'Job centre' },
  healthAuthority: { it: 'Azienda sanitaria', en: 'Health authority' },
  thirdSector: { it: 'Terzo settore', en: 'Third sector' },
  school: { it: 'Scuola', en: 'School' },
  community: { it: 'Comunità', en: 'Community' },
  mediator: { it: 'Mediazione', en: 'Mediator' },
  other: { it: 'Altro', en: 'Other' },
}
