/** What a line can do to a request. */
export const cuts = ['beforeServer', 'afterServer', 'midAnswer'] as const

export type Fault =
  /** The connection breaks before the request reaches the server. */
  | 'beforeServer'
  /** The server does its work, and the connection breaks before its answer. */
  | 'afterServer'
  /** Half of the answer comes. */
  | 'midAnswer'
  /** Half of the answer comes, and then nothing, without a break. */
  | 'stall'
  /** Nothing comes, and nothing breaks, until the line closes. */
  | 'silence'
  /** The server gets the request twice; its second answer comes. */
  | 'twice'
  /** The connection breaks at once, and the server gets the request when the line is told to deliver. */
  | 'late'

/** A request as the line saw it. */
export interface Seen {
  nth: number
  method: string
  /** Without the query. */
  path: string
  /** Resolves when all of the request has gone to the server. */
  sent: Promise<void>
}
