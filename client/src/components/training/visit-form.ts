import {
  type Agreement,
  type Competence,
  competences,
  type Observation,
  type TrainingVisit,
} from '@approdo/schemas'

/** A training visit as it is being written. */
export interface VisitForm {
  on: string
  setting: TrainingVisit['setting']
  /** By competence: the step seen (0: not seen this time) and a note. */
  seen: Record<Competence, { level: number; note: string }>
  strengths: string
  criticalPoints: string
  agreements: { id: string; text: string; dueOn: string }[]
}

/** Where a visit may take place, the most frequent first. */
export const visitSettings = ['homeVisit', 'interview', 'teamMeeting', 'serviceSurvey', 'other'] as const

/** How many things trainer and trainee agree on at most. */
export const agreementsAtMost = 3

export const emptyVisitForm = (on: string): VisitForm => ({
  on,
  setting: 'homeVisit',
  seen: Object.fromEntries(competences.map((one) => [one, { level: 0, note: '' }])) as VisitForm['seen'],
  strengths: '',
  criticalPoints: '',
  agreements: Array.from({ length: agreementsAtMost }, (_none, index) => ({
    id: String(index + 1),
    text: '',
    dueOn: '',
  })),
})

const optional = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Partial<Record<Key, string>>)

/** The fields of the training visit; agreements left blank are left out. */
export function visitFields(
  form: VisitForm,
): Pick<TrainingVisit, 'on' | 'setting' | 'strengths' | 'criticalPoints' | 'agreements'> {
  const agreements: Agreement[] = form.agreements
    .filter((one) => one.text.trim() !== '')
    .map((one) => ({ id: one.id, text: one.text.trim(), ...optional('dueOn', one.dueOn) }))
  return {
    on: form.on,
    setting: form.setting,
    ...optional('strengths', form.strengths),
    ...optional('criticalPoints', form.criticalPoints),
    agreements,
  }
}

/** The fields of one observation for each competence that was seen. */
export const observationFields = (
  form: VisitForm,
  visit: string,
): Pick<Observation, 'visit' | 'on' | 'competence' | 'level' | 'note'>[] =>
  competences
    .filter((competence) => form.seen[competence].level > 0)
    .map((competence) => ({
      visit,
      on: form.on,
      competence,
      level: form.seen[competence].level,
      ...optional('note', form.seen[competence].note),
    }))

/** Whether anything at all was written down. */
export const isBlankVisit = (form: VisitForm): boolean =>
  form.strengths.trim() === '' &&
  form.criticalPoints.trim() === '' &&
  form.agreements.every((one) => one.text.trim() === '') &&
  competences.every((competence) => form.seen[competence].level === 0)
