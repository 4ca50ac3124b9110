/** Every way in which a sync can end early; screens choose their words by code. */
export const syncErrorCodes = {
  offline: 'the server cannot be reached, or the line broke',
  signInNeeded: 'the server does not know this session, or it is another person’s',
  updateNeeded: 'the server syncs with newer versions of the app only',
  refused: 'the server refuses the request as a whole',
  failed: 'the server failed',
} as const

export type SyncErrorCode = keyof typeof syncErrorCodes

export class SyncError extends Error {
  readonly code: SyncErrorCode

  constructor(code: SyncErrorCode, options?: ErrorOptions) {
    super(syncErrorCodes[code], options)
    this.name = 'SyncError'
    this.code = code
  }
}
