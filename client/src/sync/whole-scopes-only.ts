import { parseScope, scopeOfId } from '@approdo/schemas'

type Asked = Record<string, string[]>
interface PullTarget {
  revsDiff(asked: Asked): Promise<object>
}

/**
 * A replica as the target of a pull that lacks nothing of cases and paths but of these, which are here whole: a change in
 * another one would bring one sheet of it.
 */
export function wholeScopesOnly(target: PouchDB.Database, scopes: readonly string[]): PouchDB.Database {
  const whole = new Set(scopes)
  const { revsDiff } = target as unknown as PullTarget
  const isStrange = (id: string): boolean => {
    const scope = scopeOfId(id)
    return scope !== undefined && parseScope(scope)?.ulid !== undefined && !whole.has(scope)
  }
  return Object.assign(Object.create(target), {
    revsDiff: (asked: Asked) =>
      revsDiff.call(target, Object.fromEntries(Object.entries(asked).filter(([id]) => !isStrange(id)))),
  })
}
