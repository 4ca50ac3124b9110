import type { Page } from 'playwright-core'

/** Every record of every IndexedDB database of the page's origin, as text in the encodings in which words could hide. */
export const rawStore = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: string[] = []
    const dump = (value: unknown, seen = new Set<unknown>()): void => {
      if (typeof value === 'string') texts.push(value)
      else if (value instanceof ArrayBuffer) dumpBytes(new Uint8Array(value))
      else if (ArrayBuffer.isView(value))
        dumpBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      else if (value !== null && typeof value === 'object' && !seen.has(value)) {
        seen.add(value)
        for (const [key, inner] of value instanceof Map ? value : Object.entries(value)) {
          dump(key, seen)
          dump(inner, seen)
        }
      }
    }
    const dumpBytes = (bytes: Uint8Array) => {
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'])
        texts.push(new TextDecoder(encoding).decode(bytes))
    }
    const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue
      texts.push(name)
      const database = await asPromise(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store)
        dump(await asPromise(records.getAllKeys()))
        dump(await asPromise(records.getAll()))
      }
      database.close()
    }
    for (const storage of [localStorage, sessionStorage]) dump({ ...storage })
    return texts.join('\n')
  })
