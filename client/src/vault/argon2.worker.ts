import { argon2id } from 'hash-wasm'
import type { DerivationReply, DerivationRequest } from './derive-key.ts'

/**
 * Argon2id in a worker of its own: it needs WebAssembly, which the page's content security policy forbids, and it
 * would hold the page for half a second.
 */
self.onmessage = async ({ data }: MessageEvent<DerivationRequest>) => {
  self.postMessage(await derive(data))
}

async function derive({ pin, salt, params }: DerivationRequest): Promise<DerivationReply> {
  const started = performance.now()
  try {
    const key = await argon2id({
      password: pin,
      salt,
      memorySize: params.memoryKiB,
      iterations: params.iterations,
      parallelism: params.parallelism,
      hashLength: 32,
      outputType: 'binary',
    })
    return { key: new Uint8Array(key), milliseconds: performance.now() - started }
  } catch (error) {
    return { failure: String(error) }
  }
}
