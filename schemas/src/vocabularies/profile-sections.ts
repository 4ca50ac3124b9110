import type { Vocabulary } from './vocabulary.ts'

/** The parts of the skills profile in the order in which they are talked about; any of them can be left out with a person. */
export const profileSections = [
  'skills',
  'languages',
  'education',
  'work',
  'licences',
  'digital',
  'wishes',
] as const
export type ProfileSection = (typeof profileSections)[number]

export const profileSectionLabels: Vocabulary<ProfileSection> = {
  skills: { it: 'Capacità e talenti', en: 'Abilities and talents' },
  languages: { it: 'Lingue', en: 'Languages' },
  education: { it: 'Scuola e corsi', en: 'School and courses' },
  work: { it: 'Lavori fatti', en: 'Work done' },
  licences: { it: 'Patenti', en: 'Driving licences' },
  digital: { it: 'Telefono e computer', en: 'Phone and computer' },
  wishes: { it: 'Che cosa si aspetta', en: 'Expectations' },
}
