/** Tells this tab and all others which documents of one replica changed. */
export interface Announcer {
  announce(ids: string[]): void
  subscribe(listener: (ids: string[]) => void): () => void
  close(): void
}

export function createAnnouncer(name: string): Announcer {
  const listeners = new Set<(ids: string[]) => void>()
  const channel = new BroadcastChannel(name)
  const tell = (ids: string[]) => {
    for (const listener of [...listeners]) listener(ids)
  }
  channel.onmessage = ({ data }: MessageEvent<string[]>) => tell(data)

  return {
    announce(ids) {
      channel.postMessage(ids)
      tell(ids)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      listeners.clear()
      channel.close()
    },
  }
}
