import type { CaseClosing, CaseRecord, CaseReopening } from '../documents/case/case-record.ts'

/** The case as closed on a day. */
export const closedCase = (record: CaseRecord, on: string, closing: CaseClosing): CaseRecord => ({
  ...record,
  status: 'closed',
  closedOn: on,
  closing,
})

/** The case as taken up again: how it had been closed is kept, and a link to the case in which it went on is gone. */
export function reopenedCase(
  record: CaseRecord,
  { id, on, reason }: Pick<CaseReopening, 'id' | 'on' | 'reason'>,
): CaseRecord {
  const { closedOn, closing, mergedInto: _goneOn, ...rest } = record
  const before = { ...(closedOn && { closedOn }), ...(closing && { closing }) }
  const reopenings = [...(record.reopenings ?? []), { id, on, reason, ...before }]
  return { ...rest, status: 'open', reopenings }
}

/** The case that went on, without the link to one that was taken out of it again. */
export const withoutMerged = (record: CaseRecord, id: string): CaseRecord => ({
  ...record,
  mergedFrom: (record.mergedFrom ?? []).filter((one) => one.id !== id),
})
