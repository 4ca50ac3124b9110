import type { Vocabulary } from './vocabulary.ts'

/** How somebody was told what happens with their data. */
export const noticeWays = ['read', 'written', 'readAndWritten', 'mediator'] as const
export type NoticeWay = (typeof noticeWays)[number]

export const noticeWayLabels: Vocabulary<NoticeWay> = {
  read: { it: 'Letta insieme', en: 'Read together' },
  written: { it: 'Consegnata scritta', en: 'Handed over in writing' },
  readAndWritten: { it: 'Letta insieme e consegnata', en: 'Read together and handed over' },
  mediator: { it: 'Spiegata con la mediazione', en: 'Explained with a mediator' },
}
