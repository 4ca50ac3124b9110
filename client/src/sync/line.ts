import { clientVersionHeader } from '@approdo/schemas'
import { appVersion } from './app-version.ts'
import { isNoNetwork } from './request.ts'
import { SyncError } from './sync-error.ts'

/**
 * The way to the server during one sync. Its requests end when nothing at all has come for a while, however long they
 * last in all: a half-open connection would otherwise stay for ever, and a slow one must not be cut.
 */
export interface Line {
  fetch(url: string, init?: RequestInit): Promise<Response>
  /** The body as it comes, a piece at a time. */
  stream(url: string, init?: RequestInit): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>
  /** Why the last request that failed did so. */
  failure(): SyncError | undefined
  /** Calls `listener` at every sign of life. Returns how to stop. */
  onActivity(listener: () => void): () => void
}

/** `signal` ends everything on the line. */
export function createLine(options: { signal: AbortSignal; stallMs?: number }): Line {
  const { stallMs = 45_000 } = options
  const listeners = new Set<() => void>()
  let failure: SyncError | undefined

  async function open(url: string, init: RequestInit) {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const alive = () => {
      clearTimeout(timer)
      timer = setTimeout(() => stop.abort(), patience)
      for (const listener of listeners) listener()
    }
    // Nothing comes back while a body is on its way up.
    let patience = stallMs + sizeOf(init.body) / slowestUpload
    alive()
    patience = stallMs
    const end = () => clearTimeout(timer)
    try {
      const signal = AbortSignal.any([stop.signal, options.signal])
      const headers = new Headers(init.headers)
      headers.set(clientVersionHeader, appVersion)
      const response = await fetch(url, {
        ...init,
        headers,
        signal,
        credentials: 'same-origin',
        cache: 'no-store',
      })
      alive()
      return { response, alive, end }
    } catch (error) {
      end()
      throw broken(error)
    }
  }

  function broken(error: unknown): unknown {
    if (!isNoNetwork(error)) return error
    failure = new SyncError('offline', { cause: error })
    return failure
  }

  async function* pieces(opened: Awaited<ReturnType<typeof open>>) {
    const reader = opened.response.body?.getReader()
    try {
      for (;;) {
        const { done, value } = (await reader?.read()) ?? { done: true }
        opened.alive()
        if (done || !value) return
        yield value as Uint8Array<ArrayBuffer>
      }
    } catch (error) {
      throw broken(error)
    } finally {
      opened.end()
      await reader?.cancel().catch(() => {})
    }
  }

  return {
    async fetch(url, init = {}) {
      const opened = await open(url, init)
      const body: Uint8Array<ArrayBuffer>[] = []
      for await (const piece of pieces(opened)) body.push(piece)
      const { status, statusText, headers } = opened.response
      failure = failureOf(status) ?? failure
      if (failureOf(status)) throw failure
      const empty = status === 204 || status === 304
      return new Response(empty ? null : new Blob(body), { status, statusText, headers })
    },
    async *stream(url, init = {}) {
      const opened = await open(url, init)
      if (!opened.response.ok) {
        opened.end()
        failure = failureOf(opened.response.status) ?? new SyncError('refused')
        throw failure
      }
      yield* pieces(opened)
    },
    failure: () => failure,
    onActivity(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Bytes per millisecond of the poorest line on which a picture should still get through. */
const slowestUpload = 1

const sizeOf = (body: BodyInit | null | undefined): number =>
  typeof body === 'string' ? body.length : body instanceof Blob ? body.size : 0

/** Answers that end a sync; others (404 for a checkpoint, 409) are for the replicator. */
function failureOf(status: number): SyncError | undefined {
  if (status === 401) return new SyncError('signInNeeded')
  if (status === 426) return new SyncError('updateNeeded')
  if (status === 403) return new SyncError('refused')
  if (status === 429 || (status >= 502 && status <= 504)) return new SyncError('offline')
  return status >= 500 ? new SyncError('failed') : undefined
}
