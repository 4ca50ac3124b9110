import type { ReferralTexts } from './referral-texts.ts'

export const texts: ReferralTexts = {
  title: 'Направлення до іншої служби',
  intro: 'Автор цього листа просить читача зустрітися з цією людиною.',
  to: 'Кому',
  from: 'Від кого',
  reason: 'Чому',
  passedOn: 'Що ми передаємо',
  consent: 'Згода',
  noConsent: 'Ми не передаємо даних про людину поза цим аркушем.',
  secret: 'Ці відомості конфіденційні. Використовуйте їх лише для відповіді на цей запит.',
  answer: 'Відповідь, яку слід повернути автору',
  accepted: 'Прийнято',
  refused: 'Не прийнято',
  why: 'Чому',
  appointment: 'Перша зустріч',
  signature: 'Ім’я, дата і підпис',
  content: {
    contacts: 'ім’я та контакти',
    needs: 'що потрібно, коротко',
    abilities: 'здібності й таланти',
    plan: 'план або його частина',
    permit: 'дозвіл на проживання',
    health: 'відомості про здоров’я',
    household: 'хто живе з людиною',
    other: 'інше',
  },
  giver: {
    person: 'Сама людина',
    legalRepresentative: 'Її законний представник',
    byLaw: 'Цього вимагає закон',
  },
  way: {
    spoken: 'усно',
    written: 'письмово',
  },
}
