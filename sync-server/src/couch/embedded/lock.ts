/** Many may share it; an exclusive holder waits for them, and those who come later wait for it. */
export interface Lock {
  shared<T>(work: () => Promise<T>): Promise<T>
  exclusive<T>(work: () => Promise<T>): Promise<T>
}

export function createLock(): Lock {
  let gate: Promise<unknown> = Promise.resolve()
  const running = new Set<Promise<unknown>>()

  return {
    async shared(work) {
      let passed: Promise<unknown> | undefined
      while (passed !== gate) {
        passed = gate
        await passed
      }
      const run = work()
      running.add(run)
      try {
        return await run
      } finally {
        running.delete(run)
      }
    },
    exclusive(work) {
      const before = gate
      const run = (async () => {
        await before
        await Promise.allSettled(running)
        return work()
      })()
      gate = run.catch(() => undefined)
      return run
    },
  }
}
