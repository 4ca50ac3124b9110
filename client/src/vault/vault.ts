import { openBytes, type SealOptions, sealBytes } from './sealing.ts'
import { VaultError } from './vault-error.ts'

/** Seals what one person writes on one tablet. Everything throws `locked` after `lock()`. */
export interface Vault {
  /** Random: names nothing personal. */
  readonly id: string
  /** The staff id, such as `worker1.roma`. */
  readonly owner: string
  readonly locked: boolean
  /** `context` (record id and revision) is bound to the bytes: they open with the same context only. */
  seal(
    plain: Uint8Array<ArrayBuffer> | string,
    context: string,
    options?: SealOptions,
  ): Promise<Uint8Array<ArrayBuffer>>
  /** Throws `tampered` when anything was changed, cut, swapped or downgraded. */
  open(sealed: Uint8Array<ArrayBuffer>, context: string): Promise<Uint8Array<ArrayBuffer>>
  sealJson(value: unknown, context: string): Promise<Uint8Array<ArrayBuffer>>
  openJson(sealed: Uint8Array<ArrayBuffer>, context: string): Promise<unknown>
  /** Forgets the key. */
  lock(): void
}

/** An open vault over its data key, which never leaves memory. */
export function createVault(options: { id: string; owner: string; key: CryptoKey }): Vault {
  const { id, owner } = options
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let held: CryptoKey | null = options.key

  function key(): CryptoKey {
    if (!held) throw new VaultError('locked')
    return held
  }
  const bound = (context: string) => `${id}\n${context}`
  const seal: Vault['seal'] = async (plain, context, options) =>
    sealBytes(key(), typeof plain === 'string' ? encoder.encode(plain) : plain, bound(context), options)
  const open: Vault['open'] = async (sealed, context) => openBytes(key(), sealed, bound(context))

  return {
    id,
    owner,
    get locked() {
      return held === null
    },
    seal,
    open,
    sealJson: (value, context) => seal(JSON.stringify(value), context),
    openJson: async (sealed, context) => JSON.parse(decoder.decode(await open(sealed, context))),
    lock() {
      held = null
    },
  }
}
