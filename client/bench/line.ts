import { connect, createServer, type Socket } from 'node:net'

/** What has gone over a line. */
export interface Traffic {
  requests: number
  bytes: number
}

/** A way to a server on which everything is counted, and that can be as slow as a mobile network. */
export interface BenchLine {
  url: string
  /** Counts from zero. */
  reset(): void
  traffic(): Traffic
  close(): Promise<void>
}

interface Pace {
  /** How long a byte is on its way, one way. */
  delayMs: number
  /** Of all connections together, each way. */
  bitsPerSecond: number
}

/** Opens a line to `target`; without a pace it only counts. */
export async function openLine(target: string, pace?: Pace): Promise<BenchLine> {
  const { hostname, port } = new URL(target)
  let count: Traffic = { requests: 0, bytes: 0 }
  const up = pace && lane(pace)
  const down = pace && lane(pace)
  const sockets = new Set<Socket>()
  const server = createServer((browser) => {
    const onward = connect(Number(port), hostname)
    carry(browser, onward, up, (piece) => {
      count.bytes += piece.length
      count.requests += requestsIn(piece)
    })
    carry(onward, browser, down, (piece) => {
      count.bytes += piece.length
    })
    for (const socket of [browser, onward]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return {
    url: `http://127.0.0.1:${address.port}`,
    reset() {
      count = { requests: 0, bytes: 0 }
    },
    traffic: () => ({ ...count }),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

type Piece = Uint8Array<ArrayBuffer>
type Lane = (length: number) => number

/** When a piece that is handed in now has arrived: after those before it, at the pace of the line. */
function lane({ delayMs, bitsPerSecond }: Pace): Lane {
  let free = 0
  return (length) => {
    free = Math.max(free, performance.now()) + (length * 8000) / bitsPerSecond
    return free + delayMs
  }
}

/** What may be on its way at once, as in a network's buffers. */
const window = 256 * 1024

function carry(from: Socket, to: Socket, lane: Lane | undefined, seen: (piece: Piece) => void): void {
  let underway = 0
  // Timers of different lengths may swap places; what was handed in first arrives first all the same.
  const queue: (Piece | 'end')[] = []
  const arrive = () => {
    const next = queue.shift()
    if (next === undefined || to.destroyed) return
    if (next === 'end') return to.end()
    underway -= next.length
    if (underway < window && from.isPaused()) from.resume()
    to.write(next)
  }
  const send = (next: Piece | 'end', length: number) => {
    queue.push(next)
    if (lane) setTimeout(arrive, lane(length) - performance.now())
    else arrive()
  }
  from.on('data', (piece: Piece) => {
    seen(piece)
    underway += piece.length
    if (underway >= window) from.pause()
    send(piece, piece.length)
  })
  from.on('end', () => send('end', 0))
  from.on('error', () => to.destroy())
}

const requestLine = /^(GET|POST|PUT|DELETE|HEAD|OPTIONS) \S+ HTTP\/1\.1\r\n/

/** A request begins a piece of its own: browsers do not pipeline. */
const requestsIn = (piece: Piece): number =>
  requestLine.test(new TextDecoder('latin1').decode(piece.subarray(0, 4000))) ? 1 : 0
