import type { MeetingTexts } from './meeting-texts.ts'

export const texts: MeetingTexts = {
  title: 'Протокол наради команди',
  agenda: 'Порядок денний',
  personSaid: 'Що сказала людина',
  note: 'Про що говорили',
  decisions: 'Рішення',
  actions: 'Хто що робить',
  present: 'Хто був присутній і хто згоден',
  word: 'Згода / підпис',
  atTable: 'Заслухав протокол і згоден',
  earlier: 'щодо попереднього тексту',
  words: {
    agreed: 'Згода',
    withRemark: 'Згода із зауваженням',
    disagreed: 'Незгода',
  },
}
