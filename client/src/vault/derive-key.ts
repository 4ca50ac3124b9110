import { normalizePin } from './pin-problem.ts'
import { VaultError } from './vault-error.ts'

/** What turns a PIN into a key, stored in clear beside the wrapped key. */
export interface KdfParams {
  algorithm: 'argon2id'
  memoryKiB: number
  iterations: number
  parallelism: number
}

export interface DerivationRequest {
  pin: string
  salt: Uint8Array
  params: KdfParams
}

export type DerivationReply = { key: Uint8Array<ArrayBuffer>; milliseconds: number } | { failure: string }

/** The key that wraps the data key. Throws `derivation` where the device cannot find the memory. */
export async function deriveKey(pin: string, salt: Uint8Array, params: KdfParams): Promise<CryptoKey> {
  const reply = await askWorker({ pin: normalizePin(pin), salt, params })
  if ('failure' in reply) throw new VaultError('derivation', { cause: reply.failure })
  const key = await crypto.subtle.importKey('raw', reply.key, 'AES-GCM', false, ['encrypt', 'decrypt'])
  reply.key.fill(0)
  return key
}

const halfASecond = 500
/** The weakest that this app has ever written; the least that OWASP accepts. */
export const leastKdf: KdfParams = { algorithm: 'argon2id', memoryKiB: 19_456, iterations: 2, parallelism: 1 }
const memorySteps = [65_536, 32_768, leastKdf.memoryKiB]

export const isWeaker = (kdf: KdfParams, than: KdfParams): boolean =>
  kdf.algorithm !== than.algorithm || kdf.memoryKiB < than.memoryKiB || kdf.iterations < than.iterations

/**
 * Parameters for this device: the most memory it can find, down to the least that OWASP accepts (19 MiB), and as
 * many passes as take about half a second, never fewer than two.
 */
export async function measureKdf(): Promise<KdfParams> {
  for (const memoryKiB of memorySteps) {
    const params: KdfParams = { algorithm: 'argon2id', memoryKiB, iterations: 1, parallelism: 1 }
    const reply = await askWorker({ pin: 'calibration', salt: new Uint8Array(16), params })
    if ('failure' in reply) continue
    const passes = Math.round(halfASecond / Math.max(reply.milliseconds, 1))
    return { ...params, iterations: Math.min(Math.max(passes, leastKdf.iterations), 10) }
  }
  throw new VaultError('derivation')
}

/** A worker per derivation: ending it gives the memory back. */
function askWorker(request: DerivationRequest): Promise<DerivationReply> {
  const worker = new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<DerivationReply>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<DerivationReply>) => resolve(data)
    worker.onerror = (event) => resolve({ failure: event.message })
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
