import type { Vocabulary } from './vocabulary.ts'

/** Who a member of the household is to the person. */
export const householdTies = [
  'spouse',
  'partner',
  'child',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
  'relative',
  'friend',
  'other',
] as const
export type HouseholdTie = (typeof householdTies)[number]

export const householdTieLabels: Vocabulary<HouseholdTie> = {
  spouse: { it: 'Marito o moglie', en: 'Husband or wife' },
  partner: { it: 'Convivente', en: 'Partner' },
  child: { it: 'Figlio o figlia', en: 'Son or daughter' },
  parent: { it: 'Padre o madre', en: 'Father or mother' },
  sibling: { it: 'Fratello o sorella', en: 'Brother or sister' },
  grandparent: { it: 'Nonno o nonna', en: 'Grandparent' },
  grandchild: { it: 'Nipote di nonni', en: 'Grandchild' },
  relative: { it: 'Altro parente', en: 'Other relative' },
  friend: { it: 'Amico o amica', en: 'Friend' },
  other: { it: 'Altra persona', en: 'Somebody else' },
}

/** What a member of the household does in it. */
export const householdRoles = ['earner', 'caregiver', 'needsCare', 'interpreter', 'schoolAge'] as const
export type HouseholdRole = (typeof householdRoles)[number]

export const householdRoleLabels: Vocabulary<HouseholdRole> = {
  earner: { it: 'Porta un reddito', en: 'Brings an income' },
  caregiver: { it: 'Si prende cura degli altri', en: 'Cares for others' },
  needsCare: { it: 'Ha bisogno di cura', en: 'Needs care' },
  interpreter: { it: 'Fa da interprete in famiglia', en: 'Interprets for the family' },
  schoolAge: { it: 'Va a scuola', en: 'Goes to school' },
}

/** Who may decide or sign with or for a person. */
export const representativeKinds = [
  'parent',
  'guardian',
  'curator',
  'supportAdministrator',
  'fosterCarer',
  'lawyer',
  'other',
] as const
export type RepresentativeKind = (typeof representativeKinds)[number]

export const representativeKindLabels: Vocabulary<RepresentativeKind> = {
  parent: { it: 'Genitore', en: 'Parent' },
  guardian: { it: 'Tutore', en: 'Guardian' },
  curator: { it: 'Curatore', en: 'Curator' },
  supportAdministrator: { it: 'Amministratore di sostegno', en: 'Support administrator' },
  fosterCarer: { it: 'Affidatario', en: 'Foster carer' },
  lawyer: { it: 'Avvocato', en: 'Lawyer' },
  other: { it: 'Altra persona', en: 'Somebody else' },
}

/** Who else matters in a case. */
export const contactRelations = [
  'doctor',
  'school',
  'employer',
  'lawyer',
  'mediator',
  'service',
  'community',
  'landlord',
  'friend',
  'family',
  'other',
] as const
export type ContactRelation = (typeof contactRelations)[number]

export const contactRelationLabels: Vocabulary<ContactRelation> = {
  doctor: { it: 'Medico', en: 'Doctor' },
  school: { it: 'Scuola', en: 'School' },
  employer: { it: 'Datore di lavoro', en: 'Employer' },
  lawyer: { it: 'Avvocato', en: 'Lawyer' },
  mediator: { it: 'Mediazione', en: 'Mediator' },
  service: { it: 'Servizio o associazione', en: 'Service or association' },
  community: { it: 'Comunità o luogo di culto', en: 'Community or place of worship' },
  landlord: { it: 'Proprietario di casa', en: 'Landlord' },
  friend: { it: 'Amico o amica', en: 'Friend' },
  family: { it: 'Famiglia', en: 'Family' },
  other: { it: 'Altra persona', en: 'Somebody else' },
}
