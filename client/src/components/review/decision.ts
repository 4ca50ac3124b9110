import type { FieldComment, Plan, Supervision } from '@approdo/schemas'

/** What is written about a plan before deciding. */
export interface DecisionForm {
  note: string
  comments: FieldComment[]
}

export const emptyDecision = (): DecisionForm => ({ note: '', comments: [] })

/** Whether the form can be saved as this decision: who returns a plan says why in the note. */
export const isExplained = (form: DecisionForm, decision: Supervision['decision']): boolean =>
  decision === 'approved' || form.note.trim() !== ''

/** The fields of the overseer's document; comments left blank are left out. */
export function supervisionFields(
  plan: Plan & { proposedAt: string },
  form: DecisionForm,
  decision: Supervision['decision'],
  byName: string,
): Pick<Supervision, 'plan' | 'proposedAt' | 'decision' | 'note' | 'comments' | 'byName'> {
  const note = form.note.trim()
  const comments = form.comments
    .map((one) => ({ ...one, text: one.text.trim() }))
    .filter(({ text }) => text !== '')
  return {
    plan: plan._id,
    proposedAt: plan.proposedAt,
    decision,
    byName,
    ...(note !== '' && { note }),
    ...(comments.length > 0 && { comments }),
  }
}
