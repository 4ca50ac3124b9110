import { requestLimits } from '@approdo/schemas'
import { problem } from '../errors.ts'

/** Throws `tooLarge` for a request that carries more of something than one request may. */
export function atMost(what: keyof typeof requestLimits, count: number): void {
  const limit = requestLimits[what]
  if (count > limit)
    throw problem('tooLarge', `One request may carry ${limit} ${what}, and this has ${count}.`)
}
