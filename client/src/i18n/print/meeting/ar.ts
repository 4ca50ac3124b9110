import type { MeetingTexts } from './meeting-texts.ts'

export const texts: MeetingTexts = {
  title: 'محضر اجتماع الفريق',
  agenda: 'جدول الأعمال',
  personSaid: 'ماذا قال الشخص',
  note: 'ما الذي قيل',
  decisions: 'القرارات',
  actions: 'من يفعل ماذا',
  present: 'من حضر ومن يوافق',
  word: 'موافقة / توقيع',
  atTable: 'استمع إلى المحضر ووافق',
  earlier: 'على نص سابق',
  words: {
    agreed: 'موافق',
    withRemark: 'موافق مع ملاحظة',
    disagreed: 'غير موافق',
  },
}
