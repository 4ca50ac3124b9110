import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { newId } from '../document-check.ts'
import type { Endpoint, InDatabase } from '../endpoint.ts'
import { jsonObject } from '../request-body.ts'
import { formatSequence } from '../sequence.ts'
import { writeDocument } from '../write-documents.ts'

/** A database as a whole, and `POST` of a document into it. */
export async function databaseRoutes(app: FastifyInstance, { databases }: Endpoint): Promise<void> {
  for (const url of ['/:db', '/:db/']) {
    app.get<InDatabase>(url, ({ params }) =>
      databases.use(params.db, async (database) => {
        const { doc_count, update_seq } = await database.pouch.info()
        return {
          db_name: params.db,
          doc_count,
          update_seq: formatSequence(database, update_seq),
          purge_seq: '0',
          sizes: { file: await bytesUnder(databases.folder(params.db)) },
          instance_start_time: '0',
          compact_running: false,
          disk_format_version: 8,
          props: {},
        }
      }),
    )
    app.head<InDatabase>(url, async ({ params }, reply) => {
      await databases.open(params.db)
      return reply.send()
    })
    app.put<InDatabase>(url, async ({ params }, reply) => {
      await databases.create(params.db)
      reply.code(201).header('location', `/${encodeURIComponent(params.db)}`)
      return { ok: true }
    })
    app.delete<InDatabase>(url, async ({ params }) => {
      await databases.destroy(params.db)
      return { ok: true }
    })
    app.post<InDatabase>(url, async (request, reply) => {
      const { db } = request.params
      const given = jsonObject(request)
      const doc = { ...given, _id: typeof given._id === 'string' ? given._id : newId() }
      const written = await databases.use(db, (database) => writeDocument(database, doc))
      const location = `/${encodeURIComponent(db)}/${encodeURIComponent(written.id)}`
      reply.code(201).header('location', location).header('etag', `"${written.rev}"`)
      return written
    })
  }
}

async function bytesUnder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  // The store replaces its files at any time.
  const sizes = files.map((file) =>
    stat(join(file.parentPath, file.name)).then(
      ({ size }) => size,
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0)
}
