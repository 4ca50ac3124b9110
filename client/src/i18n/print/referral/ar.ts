import type { ReferralTexts } from './referral-texts.ts'

export const texts: ReferralTexts = {
  title: 'إحالة إلى خدمة أخرى',
  intro: 'يطلب كاتب هذه الورقة من قارئها أن يلتقي بهذا الشخص.',
  to: 'إلى',
  from: 'من',
  reason: 'لماذا',
  passedOn: 'ما الذي ننقله',
  consent: 'الموافقة',
  noConsent: 'لا ننقل أي معلومات عن الشخص خارج هذه الورقة.',
  secret: 'هذه المعلومات سرية. استخدموها فقط للرد على هذا الطلب.',
  answer: 'الجواب، يعاد إلى كاتب الورقة',
  accepted: 'مقبول',
  refused: 'غير مقبول',
  why: 'لماذا',
  appointment: 'الموعد الأول',
  signature: 'الاسم والتاريخ والتوقيع',
  content: {
    contacts: 'الاسم وطريقة الاتصال',
    needs: 'ما هو المطلوب، باختصار',
    abilities: 'القدرات والمواهب',
    plan: 'الخطة أو جزء منها',
    permit: 'تصريح الإقامة',
    health: 'معلومات صحية',
    household: 'من يعيش مع الشخص',
    other: 'شيء آخر',
  },
  giver: {
    person: 'الشخص نفسه',
    legalRepresentative: 'من يمثله قانونيًا',
    byLaw: 'القانون ينص على ذلك',
  },
  way: {
    spoken: 'شفهيًا',
    written: 'كتابيًا',
  },
}
