/** Every way in which the vault can fail; screens choose their words by code. */
export const vaultErrorCodes = {
  tampered: 'a sealed record was changed, cut, swapped or downgraded',
  locked: 'the vault is locked',
  exists: 'this person already has a vault on this tablet',
  weakPin: 'the PIN or passphrase is too weak',
  derivation: 'the key could not be derived on this device',
} as const

export type VaultErrorCode = keyof typeof vaultErrorCodes

export const isTampered = (error: unknown): boolean =>
  error instanceof VaultError && error.code === 'tampered'

export class VaultError extends Error {
  readonly code: VaultErrorCode

  constructor(code: VaultErrorCode, options?: ErrorOptions) {
    super(vaultErrorCodes[code], options)
    this.name = 'VaultError'
    this.code = code
  }
}
