import type { PlanSignature, Signer } from '@approdo/schemas'
import type { PointGroup } from 'signature_pad'

/** One person's signature while it is being given. */
export interface SignatureForm {
  by: Signer
  name: string
  how: PlanSignature['how']
  reason: string
  strokes: PointGroup[]
}

/** What is agreed at the table. */
export interface SigningForm {
  on: string
  /** Empty: the day of signing. */
  beginsOn: string
  place: string
  languageRead: string
  withInterpreter: boolean
  interpreter: string
  signatures: SignatureForm[]
}

export const emptySignature = (by: Signer, name: string): SignatureForm => ({
  by,
  name,
  how: 'onTablet',
  reason: '',
  strokes: [],
})

/** Messages of what is missing: of the whole under its field, of a signature under `signatures.<at>.<field>`. */
export function signingProblems(form: SigningForm, today: string): Record<string, string> {
  const problems: Record<string, string> = {}
  if (form.place.trim() === '') problems.place = 'common.required'
  if (form.on === '' || form.on > today) problems.on = 'plan.signedInFuture'
  if (form.beginsOn !== '' && form.beginsOn < form.on) problems.beginsOn = 'signing.beginsBefore'
  if (form.withInterpreter && form.interpreter.trim() === '') problems.interpreter = 'common.required'
  for (const [at, { name, how, reason, strokes }] of form.signatures.entries()) {
    const place = `signatures.${at}`
    if (name.trim() === '') problems[`${place}.name`] = 'common.required'
    if (how === 'onTablet' && strokes.length === 0) problems[`${place}.strokes`] = 'signing.strokesMissing'
    if (how === 'refused' && reason.trim() === '') problems[`${place}.reason`] = 'signing.reasonMissing'
  }
  return problems
}

/** Whether somebody whose agreement the plan needs said no. */
export const isRefused = ({ signatures }: SigningForm): boolean =>
  signatures.some(({ by, how }) => how === 'refused' && (by === 'person' || by === 'legalRepresentative'))
