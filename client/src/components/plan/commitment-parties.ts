import type { Commitment } from '@approdo/schemas'

/** Commitments of one party: the person, one member of the household, or one institution. */
export interface CommitmentParty {
  who: Commitment['who']
  /** The name, when somebody wrote one; of the person none is needed. */
  name: string
  commitments: Commitment[]
}

const order = ['person', 'household', 'institution'] as const satisfies Commitment['who'][]

/** Commitments by party: the person's first, then each member's, then each institution's, by name; theirs in the order given. */
export function commitmentParties(commitments: readonly Commitment[]): CommitmentParty[] {
  const parties = new Map<string, CommitmentParty>()
  for (const commitment of commitments) {
    const { who, member, whoName = '' } = commitment
    const name = who === 'person' ? '' : whoName.trim()
    const key = `${who} ${member ?? name.toLocaleLowerCase()}`
    const party = parties.get(key) ?? { who, name, commitments: [] }
    party.commitments.push(commitment)
    parties.set(key, party)
  }
  return [...parties.values()].toSorted(
    (a, b) => order.indexOf(a.who) - order.indexOf(b.who) || a.name.localeCompare(b.name),
  )
}
