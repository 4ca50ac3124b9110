/** Every way in which the replica itself refuses; screens choose their words by code. */
export const replicaErrorCodes = {
  conflict: 'the revision that this edit builds on is no longer the newest of its branch',
  missing: 'there is no such document here',
  badDocument: 'the document has no usable id, or a field that begins with an underscore and means nothing',
  missingAttachment: 'the document names an attachment without data that is not here',
} as const

export type ReplicaErrorCode = keyof typeof replicaErrorCodes

export class ReplicaError extends Error {
  readonly code: ReplicaErrorCode
  readonly id: string

  constructor(code: ReplicaErrorCode, id: string) {
    super(replicaErrorCodes[code])
    this.name = 'ReplicaError'
    this.code = code
    this.id = id
  }
}
