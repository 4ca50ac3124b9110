import type { App } from './app-type.ts'

/**
 * Lets go of each connection whose answer ends while the server closes. Those that are idle when it begins are closed
 * anyway; one that becomes idle later would be waited for until its keep-alive is over.
 */
export function closePromptly(app: App): void {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  app.addHook('onResponse', async () => {
    // The connection counts as idle only after the answer's own end has been dealt with.
    if (isClosing) setImmediate(() => app.server.closeIdleConnections())
  })
}
