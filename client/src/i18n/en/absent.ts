/** Cases of which only a summary is on the tablet, and how long others stay. */
export const messages = {
  opening: 'The case is on its way from the server. Meanwhile, here is what is known of it.',
  online: 'Only a summary is on this tablet. The whole case is on the server.',
  noRoom:
    'The tablet is full, and this case is not on it as a whole. You can open it: it comes all the same, and stays on this tablet.',
  offline:
    'Only a summary is on this tablet. To read the rest you need a network. If you choose to keep the case, it comes as soon as there is one.',
  offlinePinned: 'Only a summary is on this tablet. The case comes as soon as there is a network, and stays.',
  failed: 'The case could not be opened. It stays asked for: it comes with the next sync that succeeds.',
  open: 'Open the case',
  again: 'Try again',
  pin: 'Keep on this tablet',
  unpin: 'Keep on this tablet no longer',
  known: 'What is known here',
  answers: 'Who answers for the case',
  plan: 'Plan',
  reference: 'Number',
  documents: 'Documents in the case',
  due: 'Deadlines',
  staysPinned: 'This case stays on this tablet, without a network too.',
  staysForReview: 'It is on this tablet because a plan awaits a decision.',
  staysUntil: 'It stays on this tablet until {day}, because you opened it. What you write is sent first.',
  leaves: 'It leaves this tablet with the next sync. What you wrote is sent first.',
}
