import type { ChangesOptions } from './changes-options.ts'

export interface FeedFormat {
  type: string
  heartbeat: string
  start: string
  row(row: object, first: boolean): string
  end(lastSeq: string, pending: number): string
}

const json = (value: object) => JSON.stringify(value)

const whole: FeedFormat = {
  type: 'application/json',
  heartbeat: '\n',
  start: '{"results":[\n',
  row: (row, first) => (first ? json(row) : `,\n${json(row)}`),
  end: (lastSeq, pending) => `\n],\n"last_seq":${JSON.stringify(lastSeq)},"pending":${pending}}\n`,
}

const lines: FeedFormat = {
  type: 'application/json',
  heartbeat: '\n',
  start: '',
  row: (row) => `${json(row)}\n`,
  end: (lastSeq, pending) => `${json({ last_seq: lastSeq, pending })}\n`,
}

const events: FeedFormat = {
  type: 'text/event-stream',
  heartbeat: 'event: heartbeat\ndata: \n\n',
  start: '',
  row: (row) => `data: ${json(row)}\nid: ${'seq' in row ? row.seq : ''}\n\n`,
  end: () => '',
}

export function feedFormat(feed: ChangesOptions['feed']): FeedFormat {
  if (feed === 'continuous') return lines
  return feed === 'eventsource' ? events : whole
}
