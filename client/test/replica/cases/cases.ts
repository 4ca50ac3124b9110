import { deletion, revision, type Subject } from './subject.ts'

/** One sentence about a replicating database: what is done to it, and what it then answers. */
export interface ReplicationCase {
  does: string
  run(subject: Subject): Promise<unknown>
  gives: unknown
  /** Where stock PouchDB answers otherwise than CouchDB does: its answer, so that a change of either shows. */
  stockGives?: unknown
}

/** What CouchDB's replication asks of a database. Each is run on the replica, on its snapshot path and on stock PouchDB. */
export const replicationCases: ReplicationCase[] = [
  {
    does: 'of two branches the longer wins, and both stay',
    async run({ receive, pouch }) {
      await receive(revision('a', '2-z', 'r'), revision('a', '3-b', 'c', 'r'))
      return [await winner(pouch, 'a'), await leaves(pouch, 'a')]
    },
    gives: ['3-b', ['2-z', '3-b']],
  },
  {
    does: 'of two branches as long the one with the greater hash wins, whichever came first',
    async run({ receive, pouch }) {
      await receive(revision('a', '2-x', 'r'), revision('a', '2-y', 'r'))
      await receive(revision('b', '2-y', 'r'), revision('b', '2-x', 'r'))
      return [await winner(pouch, 'a'), await winner(pouch, 'b')]
    },
    gives: ['2-y', '2-y'],
  },
  {
    does: 'documents that were written first twice, apart, have two roots and conflict',
    async run({ receive, pouch }) {
      await receive(revision('a', '1-x'), revision('a', '1-y'))
      return [await winner(pouch, 'a'), await leaves(pouch, 'a')]
    },
    gives: ['1-y', ['1-x', '1-y']],
  },
  {
    does: 'a deletion hides the document and is told in the feed',
    async run({ receive, pouch }) {
      await receive(revision('a', '1-r'), deletion('a', '2-d', 'r'))
      const { results } = await pouch.changes({ since: 0 })
      return [await winner(pouch, 'a'), results.map(({ id, deleted }) => ({ id, deleted }))]
    },
    gives: ['404 deleted', [{ id: 'a', deleted: true }]],
    stockGives: ['404 missing', [{ id: 'a', deleted: true }]],
  },
  {
    does: 'an edit stands against a deletion, however long the deleted branch is',
    async run({ receive, pouch }) {
      await receive(deletion('a', '5-d', 'c', 'b', 'a', 'r'), revision('a', '2-e', 'r'))
      return [await winner(pouch, 'a'), await leaves(pouch, 'a')]
    },
    gives: ['2-e', ['2-e', '5-d']],
  },
  {
    does: 'of two deletions the longer is the winner, and the document is gone',
    async run({ receive, pouch }) {
      await receive(deletion('a', '3-d', 'b', 'r'), deletion('a', '2-e', 'r'))
      const { results } = await pouch.changes({ since: 0 })
      return [await winner(pouch, 'a'), results[0]?.changes]
    },
    gives: ['404 deleted', [{ rev: '3-d' }]],
    stockGives: ['404 missing', [{ rev: '3-d' }]],
  },
  {
    does: 'a deleted document that is written again goes on from its deletion',
    async run({ receive, write, pouch }) {
      await receive(deletion('a', '2-d', 'r'))
      await write({ _id: 'a', said: 'di nuovo' })
      const { _rev, _revisions } = await pouch
        .bulkGet({ docs: [{ id: 'a' }], revs: true })
        .then(({ results }) => only(results[0]?.docs))
      return [_rev?.slice(0, 2), _revisions?.ids.slice(1)]
    },
    gives: ['3-', ['d', 'r']],
  },
  {
    does: 'a document that is written, removed and written again is there once',
    async run({ write, remove, pouch }) {
      await write({ _id: 'a', said: 1 })
      await remove('a')
      await write({ _id: 'a', said: 2 })
      const { results } = await pouch.changes({ since: 0, style: 'all_docs' })
      const { doc_count } = await pouch.info()
      return [
        results.map(({ id, changes }) => [id, changes.length]),
        (await winner(pouch, 'a')).slice(0, 2),
        doc_count,
      ]
    },
    gives: [[['a', 1]], '3-', 1],
  },
  {
    does: 'a revision that is known, or an ancestor of one, changes nothing',
    async run({ receive, pouch }) {
      await receive(revision('a', '3-c', 'b', 'r'))
      await receive(revision('a', '3-c', 'b', 'r'), revision('a', '2-b', 'r'), revision('a', '1-r'))
      return [await winner(pouch, 'a'), await leaves(pouch, 'a')]
    },
    gives: ['3-c', ['3-c']],
  },
  {
    does: 'two branches become one when the revision between them arrives',
    async run({ receive, pouch }) {
      await receive(revision('a', '1-r'), revision('a', '3-c', 'b'))
      const apart = await leaves(pouch, 'a')
      await receive(revision('a', '2-b', 'r'))
      return [apart, await leaves(pouch, 'a'), await ancestors(pouch, 'a', '3-c')]
    },
    gives: [['1-r', '3-c'], ['3-c'], ['c', 'b', 'r']],
  },
  {
    does: 'the newest thousand ancestors are kept',
    async run({ receive, write, pouch }) {
      const above = Array.from({ length: 1499 }, (_, at) => `h${1499 - at}`)
      await receive(revision('a', '1500-h1500', ...above))
      await write({ _id: 'a', said: 'ultima' })
      const { _revisions } = only((await pouch.bulkGet({ docs: [{ id: 'a' }], revs: true })).results[0]?.docs)
      return [_revisions?.start, _revisions?.ids.length, _revisions?.ids.at(-1)]
    },
    gives: [1501, 1000, 'h502'],
  },
  {
    does: 'ten thousand revisions of one document leave one leaf and a thousand ancestors',
    async run({ receive, pouch }) {
      for (let start = 500; start <= 10_000; start += 500) {
        const length = Math.min(start, 1000) - 1
        const above = Array.from({ length }, (_, at) => `h${start - 1 - at}`)
        await receive(revision('a', `${start}-h${start}`, ...above))
      }
      return [await leaves(pouch, 'a'), (await ancestors(pouch, 'a', '10000-h10000')).length]
    },
    gives: [['10000-h10000'], 1000],
  },
  {
    does: 'attachments have a digest and a length, and come back byte by byte, whatever their name',
    async run({ receive, pouch }) {
      const name = 'firma di Zoë – 签名.txt'
      await receive({
        ...revision('a', '1-r'),
        _attachments: { [name]: { content_type: 'text/plain', data: btoa('una firma') } },
      })
      const { _attachments } = only(
        (await pouch.bulkGet({ docs: [{ id: 'a', rev: '1-r' }] })).results[0]?.docs,
      )
      const bytes = (await pouch.getAttachment('a', name, { rev: '1-r' })) as Blob
      return [_attachments, bytes.type, await bytes.text()]
    },
    gives: [
      {
        'firma di Zoë – 签名.txt': {
          content_type: 'text/plain',
          digest: 'md5-PqsS3zIcjXfosxRoDV42NQ==',
          length: 9,
          revpos: 1,
          stub: true,
        },
      },
      'text/plain',
      'una firma',
    ],
  },
  {
    does: 'ids and fields may hold any character',
    async run({ receive, pouch }) {
      const ids = [
        'a/b',
        'con spazio',
        'e\u0301',
        '\u00e9',
        '日本',
        '👩‍👩‍👧',
        '"\\',
        'a\nb',
        '%2F',
        '+',
        'constructor',
      ]
      await receive(...ids.map((id) => ({ ...revision(id, '1-r'), 'chiave "né" 日': [id, null, { '': 0 }] })))
      const got = await pouch.bulkGet({ docs: ids.map((id) => ({ id, rev: '1-r' })) })
      const { results } = await pouch.changes({ since: 0 })
      const back = got.results.map(({ id, docs }) => [id, Reflect.get(only(docs), 'chiave "né" 日')])
      return [
        back.every(([id, [same, nothing]]) => id === same && nothing === null),
        new Set(results.map(({ id }) => id)).size,
      ]
    },
    gives: [true, 11],
  },
  {
    does: 'the feed names each document once, goes on from a sequence, and tells the leaves when asked',
    async run({ receive, pouch }) {
      for (const id of ['a', 'b', 'c', 'd']) await receive(revision(id, '1-r'))
      await receive(revision('b', '2-x', 'r'))
      await receive(revision('b', '2-y', 'r'))
      const first = await pouch.changes({ since: 0, limit: 2 })
      const rest = await pouch.changes({ since: first.last_seq, style: 'all_docs' })
      const now = await pouch.changes({ since: 'now' })
      const some = await pouch.changes({ since: 0, doc_ids: ['d', 'a'] })
      const short = ({ results }: typeof first) => results.map(({ id, changes }) => [id, changes.length])
      return [
        short(first),
        short(rest),
        short(now),
        short(some),
        (await pouch.changes({ since: 0 })).last_seq === rest.last_seq,
      ]
    },
    gives: [
      [
        ['a', 1],
        ['c', 1],
      ],
      [
        ['d', 1],
        ['b', 2],
      ],
      [],
      [
        ['a', 1],
        ['d', 1],
      ],
      true,
    ],
  },
  {
    does: 'asked what it lacks, it names the unknown revisions and nothing else',
    async run({ receive, pouch }) {
      await receive(revision('a', '2-b', 'r'))
      const lacks = await pouch.revsDiff({ a: ['2-b', '1-r', '2-c'], b: ['1-q'] })
      return Object.entries(lacks).map(([id, { missing }]) => [id, missing])
    },
    gives: [
      ['a', ['2-c']],
      ['b', ['1-q']],
    ],
    stockGives: [
      ['a', ['1-r', '2-c']],
      ['b', ['1-q']],
    ],
  },
  {
    does: 'asked for the latest of a revision, it gives the leaves that came of it',
    async run({ receive, pouch }) {
      await receive(revision('a', '1-r'), revision('a', '3-c', 'b', 'r'))
      const { results } = await pouch.bulkGet({ docs: [{ id: 'a', rev: '1-r' }], latest: true } as never)
      return results[0]?.docs.map((row) => 'ok' in row && row.ok._rev)
    },
    gives: ['3-c'],
  },
  {
    does: 'a revision or a document that is not there fails nothing else',
    async run({ receive, pouch }) {
      await receive(revision('a', '1-r'))
      const docs = [
        { id: 'a', rev: '1-r' },
        { id: 'a', rev: '9-no' },
        { id: 'b', rev: '1-r' },
      ]
      const { results } = await pouch.bulkGet({ docs })
      const rows = results.flatMap(({ id, docs: got }) =>
        got.map((row) => `${id} ${'ok' in row ? 'here' : 'missing'}`),
      )
      return rows.sort()
    },
    gives: ['a here', 'a missing', 'b missing'],
  },
  {
    does: 'a losing revision can be read by its name',
    async run({ receive, pouch }) {
      await receive(revision('a', '2-x', 'r'), revision('a', '2-y', 'r'))
      return Reflect.get(await pouch.get('a', { rev: '2-x' }), 'said')
    },
    gives: '2-x',
  },
  {
    does: '_local documents have revisions of their own, refuse an old one, and never replicate',
    async run({ pouch }) {
      const _id = '_local/checkpoint'
      const { rev } = await pouch.put({ _id, last: 1 } as never)
      const second = await pouch.put({ _id, _rev: rev, last: 2 } as never)
      const old = await pouch.put({ _id, _rev: rev, last: 3 } as never).catch(({ status }) => status)
      const { last, _rev } = (await pouch.get(_id)) as { last?: number; _rev: string }
      const [{ results }, { doc_count }] = await Promise.all([pouch.changes({ since: 0 }), pouch.info()])
      return [rev !== second.rev, old, last, _rev === second.rev, results.length, doc_count]
    },
    gives: [true, 409, 2, true, 0, 0],
  },
  {
    does: 'a document that never was is missing',
    run: ({ pouch }) => winner(pouch, 'a'),
    gives: '404 missing',
  },
]

const winner = (pouch: PouchDB.Database, id: string): Promise<string> =>
  pouch.get(id).then(
    ({ _rev }) => _rev,
    ({ status, reason }) => `${status} ${reason}`,
  )

async function leaves(pouch: PouchDB.Database, id: string): Promise<string[]> {
  const { results } = await pouch.changes({ since: 0, style: 'all_docs', doc_ids: [id] })
  return results.flatMap(({ changes }) => changes.map(({ rev }) => rev)).sort()
}

async function ancestors(pouch: PouchDB.Database, id: string, rev: string): Promise<string[]> {
  const { results } = await pouch.bulkGet({ docs: [{ id, rev }], revs: true })
  return only(results[0]?.docs)._revisions?.ids ?? []
}

type Answer = PouchDB.Core.BulkGetResponse<object>['results'][number]['docs'][number]

function only(rows: Answer[] | undefined) {
  const [row] = rows ?? []
  if (!row || !('ok' in row)) throw new Error('The revision is not there')
  return row.ok
}
