import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../dist')
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
}

/** Answers with a file of the built page under chaos. */
export async function servePage(path: string, response: ServerResponse): Promise<void> {
  const name = path.slice('/chaos/'.length) || 'index.html'
  try {
    const file = await readFile(join(folder, name))
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(file)
  } catch {
    response.writeHead(404).end()
  }
}
