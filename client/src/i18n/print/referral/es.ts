import type { ReferralTexts } from './referral-texts.ts'

export const texts: ReferralTexts = {
  title: 'Derivación a otro servicio',
  intro: 'Quien escribe pide a quien lee que reciba a esta persona.',
  to: 'A',
  from: 'De',
  reason: 'Por qué',
  passedOn: 'Qué comunicamos',
  consent: 'Consentimiento',
  noConsent: 'No comunicamos datos de la persona fuera de esta hoja.',
  secret: 'Estos datos son reservados. Úsenlos solo para responder a esta petición.',
  answer: 'Respuesta, para devolver a quien escribe',
  accepted: 'Aceptada',
  refused: 'No aceptada',
  why: 'Por qué',
  appointment: 'Primera cita',
  signature: 'Nombre, fecha y firma',
  content: {
    contacts: 'nombre y cómo contactar',
    needs: 'qué hace falta, en breve',
    abilities: 'capacidades y talentos',
    plan: 'el plan o una parte',
    permit: 'permiso de residencia',
    health: 'datos de salud',
    household: 'quién vive con la persona',
    other: 'otro',
  },
  giver: {
    person: 'La persona',
    legalRepresentative: 'Su representante legal',
    byLaw: 'Lo prevé la ley',
  },
  way: {
    spoken: 'de palabra',
    written: 'por escrito',
  },
}
