import type { MeetingTexts } from './meeting-texts.ts'

export const texts: MeetingTexts = {
  title: 'Compte rendu de la réunion d’équipe',
  agenda: 'Ordre du jour',
  personSaid: 'Ce que la personne a dit',
  note: 'Ce qui a été dit',
  decisions: 'Décisions',
  actions: 'Qui fait quoi',
  present: 'Qui était présent et qui est d’accord',
  word: 'D’accord / signature',
  atTable: 'A entendu le compte rendu et est d’accord',
  earlier: 'sur un texte antérieur',
  words: {
    agreed: 'D’accord',
    withRemark: 'D’accord, avec une remarque',
    disagreed: 'Pas d’accord',
  },
}
