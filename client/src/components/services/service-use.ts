import { type Support, type SupportOutcome, supportHistory, supportOutcomes } from '@approdo/schemas'

/** How it went with a service in the plans on a tablet. */
export interface ServiceUse {
  /** How many supports stand where, in the order of the outcomes; those without any are left out. */
  counts: { outcome: SupportOutcome; count: number }[]
  /** The newest day on which somebody found no place, where it was written down. */
  noPlaceOn: string | undefined
}

/** Undefined when no plan on this tablet names the service. */
export function serviceUse(supports: readonly Support[], service: string): ServiceUse | undefined {
  const named = supports.filter((one) => one.service === service)
  if (named.length === 0) return undefined
  const refused = named
    .flatMap((support) => supportHistory(support))
    .filter(({ step }) => step === 'noPlace')
    .map(({ on }) => on)
  return {
    counts: supportOutcomes
      .map((outcome) => ({ outcome, count: named.filter((one) => one.outcome === outcome).length }))
      .filter(({ count }) => count > 0),
    noPlaceOn: refused.toSorted().at(-1),
  }
}
