import type { MeetingTexts } from './meeting-texts.ts'

export const texts: MeetingTexts = {
  title: 'Acta de la reunión del equipo',
  agenda: 'Orden del día',
  personSaid: 'Qué dijo la persona',
  note: 'Qué se dijo',
  decisions: 'Decisiones',
  actions: 'Quién hace qué',
  present: 'Quién estaba y quién está de acuerdo',
  word: 'De acuerdo / firma',
  atTable: 'Escuchó el acta y está de acuerdo',
  earlier: 'sobre un texto anterior',
  words: {
    agreed: 'De acuerdo',
    withRemark: 'De acuerdo, con una observación',
    disagreed: 'No de acuerdo',
  },
}
