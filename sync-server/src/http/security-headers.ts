import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

const none = ["'none'"]
const self = ["'self'"]

/** What the app's pages may load and run: their own files and nothing else. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: self,
    scriptSrc: self,
    styleSrc: self,
    imgSrc: ["'self'", 'data:', 'blob:'],
    workerSrc: self,
    connectSrc: self,
    objectSrc: none,
    baseUri: none,
    formAction: self,
    frameAncestors: none,
  },
}

/** The vault's key derivation runs WebAssembly: in its worker alone, which may do nothing else. */
export const argonWorkerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"

/**
 * Sets the headers that tell browsers what not to do; HSTS only where the address is https. Answers are kept
 * nowhere unless a route says otherwise: a browser's cache lies in clear beside the tablet's sealed store.
 */
export async function securityHeaders(app: FastifyInstance, publicUrl: URL | undefined): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: publicUrl?.protocol === 'https:',
    xFrameOptions: { action: 'deny' },
  })
}
