/** The lines of a stream of bytes, each parsed as JSON; an unfinished last line is no line. */
export async function* ndjson(
  bytes: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<unknown, void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of bytes) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line) yield JSON.parse(line)
  }
}
