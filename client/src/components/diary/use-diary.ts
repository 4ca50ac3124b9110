import type { DocumentOf, DocumentType } from '@approdo/schemas'
import { computed } from 'vue'
import { useRecords } from '../../stores/records.ts'
import { diaryEntries } from './diary-entries.ts'

/** The diary of a case and of those that go on in it, read as one, newest first. */
export function useDiary(scope: () => string) {
  const records = useRecords()
  return computed(() => {
    const scopes = [scope(), ...(records.get<'case'>(scope())?.mergedFrom ?? []).map(({ id }) => id)]
    const all = <Type extends DocumentType>(type: Type): DocumentOf<Type>[] =>
      scopes.flatMap((one) => records.inScope(one, type))
    return diaryEntries({
      visits: all('visit'),
      notes: all('note'),
      supervisions: all('supervision'),
      supports: all('support'),
      reviews: all('review'),
      plans: all('plan'),
      commitments: all('commitment'),
      meetings: all('team-meeting'),
      referrals: all('referral'),
      handOvers: all('hand-over'),
    })
  })
}
