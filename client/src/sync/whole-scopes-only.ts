import { scopeOfId } from '@approdo/schemas'

type Asked = Record<string, string[]>
interface PullTarget {
  revsDiff(asked: Asked): Promise<object>
}

/**
 * A replica as the target of a pull that lacks nothing of these scopes: a change in a case that is not on the tablet
 * would bring one sheet of it.
 */
export function wholeScopesOnly(target: PouchDB.Database, heldBack: readonly string[]): PouchDB.Database {
  if (heldBack.length === 0) return target
  const strange = new Set<string | undefined>(heldBack)
  const { revsDiff } = target as unknown as PullTarget
  return Object.assign(Object.create(target), {
    revsDiff: (asked: Asked) =>
      revsDiff.call(
        target,
        Object.fromEntries(Object.entries(asked).filter(([id]) => !strange.has(scopeOfId(id)))),
      ),
  })
}
