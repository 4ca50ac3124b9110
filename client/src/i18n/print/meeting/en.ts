import type { MeetingTexts } from './meeting-texts.ts'

export const texts: MeetingTexts = {
  title: 'Note of the team meeting',
  agenda: 'Agenda',
  personSaid: 'What the person said',
  note: 'What was said',
  decisions: 'Decisions',
  actions: 'Who does what',
  present: 'Who was there and who agrees',
  word: 'Agreed / signature',
  atTable: 'Heard the note and agreed',
  earlier: 'to an earlier text',
  words: {
    agreed: 'Agreed',
    withRemark: 'Agreed, with a remark',
    disagreed: 'Not agreed',
  },
}
