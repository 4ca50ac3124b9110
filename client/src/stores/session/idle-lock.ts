/** Long enough for a talk at the table, short enough for a tablet that was left there. */
export const usualIdleMinutes = 10

const signs = ['pointerdown', 'keydown', 'wheel'] as const

/**
 * Calls `lock` once nobody has touched the screen for so long; works without a network, and catches up when a
 * tablet wakes from sleep. Returns how to stop.
 */
export function watchIdle(lock: () => void, idleMs = usualIdleMinutes * 60_000): () => void {
  let lastSign = Date.now()
  const check = () => {
    if (Date.now() - lastSign >= idleMs) lock()
  }
  const touched = () => {
    check()
    lastSign = Date.now()
  }
  const timer = setInterval(check, Math.min(idleMs, 15_000))
  for (const sign of signs) addEventListener(sign, touched, { capture: true, passive: true })
  document.addEventListener('visibilitychange', check)
  return () => {
    clearInterval(timer)
    for (const sign of signs) removeEventListener(sign, touched, { capture: true })
    document.removeEventListener('visibilitychange', check)
  }
}
