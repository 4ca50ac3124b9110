import type { Page } from 'playwright-core'

/** Lets every write into IndexedDB fail for want of space, or work again; only the failure is invented. */
export const fullDisk = (page: Page, full: boolean): Promise<void> =>
  page.evaluate((full) => {
    const store = IDBObjectStore.prototype as IDBObjectStore & { whole?: Pick<IDBObjectStore, 'put' | 'add'> }
    store.whole ??= { put: store.put, add: store.add }
    const fail = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    }
    Object.assign(store, full ? { put: fail, add: fail } : store.whole)
  }, full)
