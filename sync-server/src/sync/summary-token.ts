/** How far a tablet knows the summaries: up to a sequence; with `after`, of the first listing only the scopes up to that one. */
export interface SummaryToken {
  since: string | number
  after?: string
}

export const formatToken = ({ since, after }: SummaryToken): string =>
  Buffer.from(JSON.stringify(after === undefined ? [since] : [since, after])).toString('base64url')

/** Reads what {@link formatToken} wrote; undefined for anything else. */
export function parseToken(text: string): SummaryToken | undefined {
  try {
    const [since, after]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (typeof since !== 'string' && typeof since !== 'number') return undefined
    if (after === undefined) return { since }
    return typeof after === 'string' ? { since, after } : undefined
  } catch {
    return undefined
  }
}
