import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Fault, Seen } from './faults.ts'
import { servePage } from './serve-page.ts'

/** A way to the server on which what a test wants goes wrong. The page under chaos is at `/chaos/`. */
export interface FaultyLine {
  readonly url: string
  /** Every request to the server since the last `clear`. */
  readonly seen: readonly Seen[]
  /** Chooses what goes wrong; called for each request to the server, which waits for it. */
  fault: (request: Seen) => Fault | undefined | Promise<Fault | undefined>
  /** All is well from now on, and counting starts anew. */
  clear(): void
  /** Sends the server what was kept back, newest first, each as if it had been under way all the time. */
  deliver(): Promise<void>
  close(): Promise<void>
}

interface Whole {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

/** Opens a line to wherever the server is at the moment of each request. */
export async function openLine(target: () => string): Promise<FaultyLine> {
  let seen: Seen[] = []
  const kept: (() => Promise<unknown>)[] = []
  const line: FaultyLine & { url: string } = {
    url: '',
    get seen() {
      return seen
    },
    fault: () => undefined,
    clear() {
      seen = []
      line.fault = () => undefined
    },
    async deliver() {
      for (const send of kept.splice(0).reverse()) await send()
    },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://line')
    if (url.pathname.startsWith('/chaos/')) void servePage(url.pathname, response)
    else
      carry(request, response, url.pathname).catch(() => {
        // The server is away: the tablet sees a line that breaks.
        response.destroy()
      })
  })

  async function carry(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    let told = () => {}
    const sent = new Promise<void>((done) => {
      told = done
    })
    const one = { nth: seen.length + 1, method: request.method ?? 'GET', path, sent }
    seen.push(one)
    const body = await buffer(request)
    const fault = await line.fault(one)
    const ask = () => askServer(target(), request, body, told)
    if (fault === 'silence') return
    if (fault === 'late') kept.push(ask)
    if (fault === 'late' || fault === 'beforeServer') return void response.destroy()
    if (fault === undefined) return askServerThrough(target(), request, body, response, told)
    if (fault === 'twice') await ask()
    const answer = await ask()
    if (fault === 'afterServer') return void response.destroy()
    response.writeHead(answer.status, answer.headers)
    if (fault === 'twice') return void response.end(answer.body)
    response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => {
      if (fault === 'midAnswer') response.destroy()
    })
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  line.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return line
}

function send(target: string, { method, headers, url }: IncomingMessage, body: Buffer, told: () => void) {
  // A connection of its own each time: the faults are the line's, not the pool's.
  const onward = forward(new URL(url ?? '/', target), { method: method ?? 'GET', headers, agent: false })
  onward.on('finish', told).end(body)
  return new Promise<IncomingMessage>((done, fail) => onward.on('response', done).on('error', fail))
}

async function askServer(
  target: string,
  request: IncomingMessage,
  body: Buffer,
  told: () => void,
): Promise<Whole> {
  const answer = await send(target, request, body, told)
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: await buffer(answer) }
}

async function askServerThrough(
  target: string,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  told: () => void,
): Promise<void> {
  const answer = await send(target, request, body, told)
  response.writeHead(answer.statusCode ?? 502, answer.headers)
  answer.on('error', () => response.destroy())
  response.on('close', () => answer.destroy())
  answer.pipe(response)
}
