import type { PlanState } from '@approdo/schemas'

/** How the state of a plan looks; the words are the messages `people.planState.<state>`. */
export const planLooks = {
  none: { kind: 'neutral', icon: 'file' },
  draft: { kind: 'info', icon: 'pencil' },
  awaitingReview: { kind: 'warning', icon: 'clock' },
  returned: { kind: 'danger', icon: 'restore' },
  approved: { kind: 'info', icon: 'check' },
  signed: { kind: 'ok', icon: 'file-signed' },
  active: { kind: 'ok', icon: 'file-signed' },
  reviewed: { kind: 'ok', icon: 'file-signed' },
  revising: { kind: 'info', icon: 'pencil' },
  closed: { kind: 'neutral', icon: 'folder' },
} as const satisfies Record<PlanState | 'none', { kind: string; icon: string }>
