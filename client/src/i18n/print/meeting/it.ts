import type { MeetingTexts } from './meeting-texts.ts'

export const texts: MeetingTexts = {
  title: 'Verbale della riunione d’équipe',
  agenda: 'Ordine del giorno',
  personSaid: 'Che cosa ha detto la persona',
  note: 'Che cosa ci si è detto',
  decisions: 'Decisioni',
  actions: 'Chi fa che cosa',
  present: 'Chi c’era e chi è d’accordo',
  word: 'D’accordo / firma',
  atTable: 'Ha ascoltato il verbale ed è d’accordo',
  earlier: 'su un testo precedente',
  words: {
    agreed: 'D’accordo',
    withRemark: 'D’accordo, con un’osservazione',
    disagreed: 'Non d’accordo',
  },
}
