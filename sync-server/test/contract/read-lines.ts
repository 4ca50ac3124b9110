/** Gives the lines of a response one by one, as they arrive; undefined after the last. */
export function readLines(response: Response): () => Promise<string | undefined> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let buffered = ''
  return async () => {
    for (;;) {
      const end = buffered.indexOf('\n')
      if (end >= 0) {
        const line = buffered.slice(0, end)
        buffered = buffered.slice(end + 1)
        return line
      }
      const chunk = await reader?.read()
      if (!chunk || chunk.done) return undefined
      buffered += decoder.decode(chunk.value, { stream: true })
    }
  }
}
