import type { IndicatorsView } from '@approdo/schemas'

/** What the tablet keeps of the server's last answer, to show without a network. */
export interface KeptIndicators {
  view: IndicatorsView
  receivedAt: string
}
