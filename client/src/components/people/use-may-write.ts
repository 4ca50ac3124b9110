import type { DocumentType } from '@approdo/schemas'
import { useRecords } from '../../stores/records.ts'

/** Gives `mayWrite(type)`: whether who works on this tablet may write documents of a type in the case. */
export function useMayWrite(scope: () => string) {
  const records = useRecords()
  return (type: DocumentType): boolean => {
    const ulid = scope().slice('case:'.length)
    return records.mayDo('create', `case:${ulid}:${type}:${ulid}`)
  }
}
