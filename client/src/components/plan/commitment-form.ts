import type { Commitment, CommitmentArea } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

/** The form of a commitment; what was not filled is blank. */
export interface CommitmentForm {
  who: Commitment['who']
  whoName: string
  member: string
  involved: string[]
  what: string
  area: CommitmentArea | ''
  bindsBenefit: boolean
  dueOn: string
  state: Commitment['state']
}

export const commitmentForm = (commitment: Commitment | undefined): CommitmentForm => ({
  who: commitment?.who ?? 'person',
  whoName: commitment?.whoName ?? '',
  member: commitment?.member ?? '',
  involved: [...(commitment?.involved ?? [])],
  what: commitment?.what ?? '',
  area: commitment?.area ?? '',
  bindsBenefit: commitment?.bindsBenefit ?? false,
  dueOn: commitment?.dueOn ?? '',
  state: commitment?.state ?? 'open',
})

type Fields = Pick<Commitment, keyof CommitmentForm>

/** The fields of the commitment that the form holds; what is blank is left out. */
export function commitmentFields({ involved, bindsBenefit, area, ...texts }: CommitmentForm): Fields {
  return {
    ...withoutBlanks(texts),
    ...(area !== '' && { area }),
    ...(involved.length > 0 && { involved }),
    ...(bindsBenefit && { bindsBenefit }),
  }
}

/** The commitment as the form leaves it: fields that were emptied go. */
export function changedCommitment(commitment: Commitment, form: CommitmentForm): Commitment {
  const {
    whoName: _whoName,
    member: _member,
    involved: _involved,
    area: _area,
    bindsBenefit: _bindsBenefit,
    dueOn: _dueOn,
    ...kept
  } = commitment
  return { ...kept, ...commitmentFields(form) }
}
