import { watch } from 'vue'
import type { RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router'
import type { useSession } from '../../stores/session.ts'

type Session = ReturnType<typeof useSession>

/** Where one came from, so that unlocking leads back there; only a path of this app counts. */
function wanted(to: RouteLocationNormalized): string {
  const asked = to.query.to
  return typeof asked === 'string' && /^\/(?!\/)/.test(asked) ? asked : '/'
}

/** The door that a phase asks for; undefined when `to` may open. */
function door(phase: Session['phase'], to: RouteLocationNormalized): RouteLocationRaw | undefined {
  if (phase === 'open') return to.meta.open ? wanted(to) : undefined
  const name = phase === 'locked' ? 'unlock' : 'login'
  if (to.name === name) return undefined
  // The first page depends on who unlocks: `/` stays `/` until somebody has.
  const asked = to.redirectedFrom?.path === '/' ? '/' : to.fullPath
  const back = to.meta.open ? wanted(to) : asked
  return {
    name,
    query: back === '/' ? {} : { to: back },
    replace: true,
  }
}

/** Keeps the address and the session in step: nothing opens before the vault does, and a link survives unlocking. */
export function followSession(router: Router, session: Session): void {
  const started = new Promise<void>((resolve) => {
    const stop = watch(
      () => session.phase,
      (phase) => {
        if (phase === 'starting') return
        resolve()
        queueMicrotask(() => stop())
      },
      { immediate: true },
    )
  })
  router.beforeEach(async (to) => {
    await started
    return door(session.phase, to) ?? true
  })
  watch(
    () => session.phase,
    async () => {
      await router.isReady()
      const next = door(session.phase, router.currentRoute.value)
      if (next !== undefined) await router.replace(next)
    },
  )
}
