/** Calls `ask` now, whenever a network appears, and whenever the screen is looked at again. */
export function watchContact(ask: () => Promise<void>): void {
  const askAgain = () => {
    if (document.visibilityState === 'visible') void ask()
  }
  addEventListener('online', askAgain)
  document.addEventListener('visibilitychange', askAgain)
  void ask()
}
