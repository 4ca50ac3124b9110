import type { messages as italian } from '../it/today.ts'

export const messages: typeof italian = {
  title: 'Today',
  late: 'Overdue',
  today: 'Today',
  week: 'In the next seven days',
  plans: 'Plans waiting for you',
  returned: 'Returned with a note: {note}',
  returnedPlain: 'Returned by the supervisor',
  toSign: 'Approved, to be signed with the person',
  permits: 'Permits expiring',
  permitIn30: 'Within 30 days or expired',
  permitIn60: 'Within 60 days',
  permitIn90: 'Within 90 days',
  records: 'Waiting for your decision',
  refused: '{n} thing refused by the server | {n} things refused by the server',
  conflicts: '{n} thing changed by two people | {n} things changed by two people',
  look: 'See what happened',
  agreements: 'Agreements with your trainer',
  awaiting: '{n} plan awaits your approval | {n} plans await your approval',
  openQueue: 'Open the queue',
  visit: 'New visit',
  visitFor: 'New visit with {name}',
  empty: 'All done for today',
  emptyText:
    'Next steps, plan reviews, permits about to expire, plans returned with a note and training agreements appear here.',
  toPeople: 'See all people',
}
