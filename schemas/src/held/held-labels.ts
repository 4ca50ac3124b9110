import type { Label } from '../vocabularies/vocabulary.ts'
import { heldFieldLabels } from './held-field-labels.ts'
import type { HeldSectionKey } from './held-value.ts'

export const heldSectionLabels: Readonly<Record<HeldSectionKey, Label>> = {
  person: { it: 'Chi sei', en: 'Who you are' },
  around: { it: 'Le persone intorno a te', en: 'The people around you' },
  case: { it: 'La presa in carico', en: 'Your case' },
  assessment: { it: 'Le valutazioni', en: 'The assessments' },
  abilities: { it: 'Che cosa sai fare', en: 'What you can do' },
  plan: { it: 'Il tuo piano', en: 'Your plan' },
  diary: { it: 'Visite e note', en: 'Visits and notes' },
  requests: { it: 'Le tue richieste sui dati', en: 'Your requests about data' },
  more: { it: 'Altro', en: 'Other records' },
}

const types: Readonly<Record<string, Label>> = {
  case: { it: 'Cartella', en: 'Case record' },
  assessment: { it: 'Valutazione', en: 'Assessment' },
  'skills-profile': { it: 'Capacità e talenti', en: 'Abilities and talents' },
  plan: { it: 'Piano', en: 'Plan' },
  goal: { it: 'Obiettivo', en: 'Goal' },
  support: { it: 'Sostegno', en: 'Support' },
  commitment: { it: 'Impegno', en: 'Commitment' },
  review: { it: 'Verifica', en: 'Review' },
  supervision: { it: 'Supervisione', en: 'Supervision' },
  visit: { it: 'Visita', en: 'Visit' },
  note: { it: 'Nota', en: 'Note' },
  'team-meeting': { it: 'Riunione d’équipe', en: 'Team meeting' },
  'meeting-sign-off': { it: 'Firma del verbale', en: 'Sign-off of a meeting' },
  referral: { it: 'Invio', en: 'Referral' },
  'data-request': { it: 'Richiesta sui dati', en: 'Request about data' },
}

/** The name of a record type; of one that is not known here, its code. */
export const heldTypeLabel = (type: string): Label => types[type] ?? spelled(type)

/** The name of a field; of one that has no label here, its own name as words. */
export const heldFieldLabel = (type: string, field: string): Label =>
  heldFieldLabels[`${type}.${field}`] ?? heldFieldLabels[field] ?? spelled(field)

function spelled(name: string): Label {
  const words = name
    .replaceAll(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase()
  const text = words.charAt(0).toUpperCase() + words.slice(1)
  return { it: text, en: text }
}
