import { type Base, newUlid, type Referral, type ReferralContent } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

export interface ReferralForm {
  target: Referral['target']
  service: string
  toName: string
  toContact: string
  support: string
  reason: string
  passedOn: ReferralContent[]
  passedNote: string
  consentBy: NonNullable<Referral['consent']>['by'] | ''
  consentName: string
  consentOn: string
  consentHow: NonNullable<NonNullable<Referral['consent']>['how']> | ''
  consentNote: string
  followUpOn: string
}

export const referralForm = (referral: Referral | undefined, today: string): ReferralForm => ({
  target: referral?.target ?? 'service',
  service: referral?.service ?? '',
  toName: referral?.toName ?? '',
  toContact: referral?.toContact ?? '',
  support: referral?.support ?? '',
  reason: referral?.reason ?? '',
  passedOn: referral?.passedOn?.map(({ what }) => what) ?? ['contacts', 'needs'],
  passedNote: referral?.passedOn?.find(({ note }) => note)?.note ?? '',
  consentBy: referral?.consent?.by ?? '',
  consentName: referral?.consent?.name ?? '',
  consentOn: referral?.consent?.on ?? (referral ? '' : today),
  consentHow: referral?.consent?.how ?? '',
  consentNote: referral?.consent?.note ?? '',
  followUpOn: referral?.followUpOn ?? '',
})

const own = ['service', 'toContact', 'support', 'passedOn', 'consent', 'followUpOn'] as const
type Fields = Omit<Referral, keyof Base | 'type' | 'state' | 'preparedOn'>

/** The fields of the referral that the form has; what was passed on before keeps its place in the list. */
export function referralFields(form: ReferralForm, before: Referral | undefined): Fields {
  const { target, toName, reason, toContact, support, followUpOn, consentBy } = form
  const entries = form.passedOn.map((what, at) => {
    const known = before?.passedOn?.find((one) => one.what === what)
    const note = at === 0 ? form.passedNote.trim() : ''
    const { note: _note, ...kept } = known ?? { id: newUlid(), what }
    return { ...kept, ...(note && { note }) }
  })
  const consent = consentBy && {
    by: consentBy,
    ...withoutBlanks({ name: form.consentName, on: form.consentOn, note: form.consentNote }),
    ...(form.consentHow && { how: form.consentHow }),
  }
  return {
    target,
    toName: toName.trim(),
    reason: reason.trim(),
    ...withoutBlanks({ toContact, support, followUpOn }),
    ...(target === 'service' && form.service && { service: form.service }),
    ...(entries.length > 0 && { passedOn: entries }),
    ...(consent && { consent }),
  }
}

/** A referral with the fields of the form in place of those it had; emptied ones go. */
export function changedReferral(before: Referral, fields: Fields): Referral {
  const kept: Record<string, unknown> = { ...before }
  for (const field of own) delete kept[field]
  return { ...kept, ...fields } as Referral
}
