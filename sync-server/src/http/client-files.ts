import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '../errors.ts'
import { answer } from './problem-answers.ts'
import { argonWorkerPolicy } from './security-headers.ts'

const pageName = 'index.html'

/**
 * Serves the built client. Navigations to any address of the app get its page, so that links can be opened;
 * `/api` and `/sync` never do. Everything else that is not there gets a problem document; so does all of it
 * without a built client.
 */
export async function clientFiles(app: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, pageName)
  if (!existsSync(index)) {
    app.setNotFoundHandler((request, reply) => answer(request, reply, problem('notFound')))
    return
  }
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
  app.setNotFoundHandler(async (request, reply) => {
    if (!isNavigation(request)) return answer(request, reply, problem('notFound'))
    const page = await readFile(index)
    return reply.type('text/html; charset=utf-8').header('cache-control', cachingOf(pageName)).send(page)
  })
}

function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const ofServer = /^\/(api|sync)(\/|\?|$)/.test(url)
  return method === 'GET' && !ofServer && (headers.accept ?? '').includes('text/html')
}

/** Built files under `assets/` have a hash of their content in their name, so they never change. */
const cachingOf = (path: string): string =>
  path.replaceAll('\\', '/').startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
