import type { Visit } from '@approdo/schemas'
import type { DraftPhoto } from '../media/photo-drafts.ts'
import { withoutBlanks } from '../services/without-blanks.ts'

export const visitPlaces = ['home', 'office', 'service', 'phone', 'other'] as const

/** The form of a visit note. */
export interface VisitForm {
  on: string
  where: Visit['where'] | ''
  present: string
  changed: string
  nextStep: string
  nextOn: string
  photos: DraftPhoto[]
}

export const emptyVisit = (today: string): VisitForm => ({
  on: today,
  where: '',
  present: '',
  changed: '',
  nextStep: '',
  nextOn: '',
  photos: [],
})

/** Messages of the fields that are missing or can't be. */
export function visitProblems(form: VisitForm, today: string): Partial<Record<keyof VisitForm, string>> {
  return {
    ...(form.where === '' && { where: 'common.required' }),
    ...(form.changed.trim() === '' && { changed: 'visit.changedMissing' }),
    ...(form.on === '' && { on: 'common.required' }),
    ...(form.on > today && { on: 'visit.inFuture' }),
    ...(form.nextOn !== '' && form.nextOn < form.on && { nextOn: 'visit.nextBefore' }),
  }
}

/** The fields of the visit, without its photos; undefined while {@link visitProblems} finds any. */
export function visitFields(
  form: VisitForm,
  today: string,
): Pick<Visit, 'on' | 'where' | 'present' | 'changed' | 'nextStep' | 'nextOn'> | undefined {
  const { where, photos: _photos, ...rest } = form
  if (where === '' || Object.keys(visitProblems(form, today)).length > 0) return undefined
  return { ...withoutBlanks(rest), where }
}
