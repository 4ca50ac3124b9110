import type { Config } from './config.ts'
import type { App } from './http/app-type.ts'
import { startProblem } from './start-problem.ts'

// Requests under way may end; whoever sends the signal rarely waits longer than this.
const patienceMs = 8_000

/**
 * Listens, and ends app and connection in order when the process is told to end. Gives the address to open.
 * Throws a start problem when the port cannot be had; everything is closed then.
 */
export async function listen(
  app: App,
  { host, port, publicUrl }: Pick<Config, 'host' | 'port' | 'publicUrl'>,
  close: () => Promise<void>,
): Promise<string> {
  let address: string
  try {
    address = await app.listen({ host, port })
  } catch (error) {
    await app.close()
    await close()
    throw portProblem(error, host, port)
  }
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    await app.close()
    await close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => end().then(() => process.exit(0)))
  }
  return publicUrl?.href ?? address
}

function portProblem(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return startProblem(`Port ${port} is in use by another program. Set PORT to another one.`, error)
  }
  if (code === 'EACCES') {
    return startProblem(`Port ${port} may not be opened by this user. Set PORT to another one.`, error)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return startProblem(`HOST ${host} is not an address of this machine.`, error)
  }
  return error
}
