/** How a request ended: an answer, a refusal in the server's words, or no answer at all. */
export type Answer<Value> =
  | { outcome: 'ok'; value: Value }
  | { outcome: 'problem'; status: number; code: string }
  | { outcome: 'offline' }

interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** JSON, or the bytes of a `Blob` under its own type. */
  body?: unknown
  timeoutMs?: number
}

/**
 * Asks the server for JSON. Never throws for a missing network, a line that hangs, or an answer that some
 * gateway put in the server's place: all of these are `offline`.
 */
export async function request<Value>(path: string, options: Request = {}): Promise<Answer<Value>> {
  const { method = 'GET', body, timeoutMs = 20_000 } = options
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
      },
      ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    })
    if (response.status === 204) return { outcome: 'ok', value: undefined as Value }
    const kind = response.headers.get('content-type') ?? ''
    if (!/json/.test(kind)) return response.ok ? { outcome: 'offline' } : refusal(response.status)
    const answer = await response.json()
    return response.ok ? { outcome: 'ok', value: answer } : refusal(response.status, answer)
  } catch (error) {
    if (isNoNetwork(error)) return { outcome: 'offline' }
    throw error
  }
}

/** Whether an error says that no whole answer came: no network, cut in the middle, or timed out. */
export function isNoNetwork(error: unknown): boolean {
  if (error instanceof DOMException) return error.name === 'TimeoutError' || error.name === 'AbortError'
  return error instanceof TypeError || error instanceof SyntaxError
}

function refusal(status: number, problem?: { code?: unknown }): Answer<never> {
  if (status === 502 || status === 503 || status === 504) return { outcome: 'offline' }
  return { outcome: 'problem', status, code: typeof problem?.code === 'string' ? problem.code : 'unknown' }
}
