import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { problem } from '../errors.ts'
import { answer } from './problem-answers.ts'
import { argonWorkerPolicy } from './security-headers.ts'

/**
 * Serves the built client. Navigations to any address of the app get its page, so that links can be opened;
 * `/api` and `/sync` never do. Without a built client it serves nothing.
 */
export async function clientFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, who: 'anyone' }
    })
    await scope.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.header('cache-control', cachingOf(path.slice(folder.length)))
        if (path.includes('argon2.worker')) {
          response.header('content-security-policy', argonWorkerPolicy)
        }
      },
    })
  })
  app.setNotFoundHandler((request, reply) => {
    const own = /^\/(api|sync)(\/|\?|$)/.test(request.url)
    const navigation = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    return own || !navigation ? answer(request, reply, problem('notFound')) : reply.sendFile('index.html')
  })
}

/** Built files under `assets/` have a hash of their content in their name, so they never change. */
const cachingOf = (path: string): string =>
  path.replaceAll('\\', '/').startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
