import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * A stream of the texts, with an empty line whenever `milliseconds` have passed: so that nobody on the way takes
 * a silent connection for a dead one. `failed` hears of an error; the stream is cut off then.
 */
export function withHeartbeat(
  texts: AsyncIterable<string>,
  milliseconds: number | undefined,
  failed: (error: unknown) => void,
): Readable {
  const stream = new PassThrough()
  const beat = () => {
    if (stream.writableLength === 0 && !stream.writableEnded) stream.write('\n')
  }
  const timer = milliseconds === undefined ? undefined : setInterval(beat, milliseconds)
  pipeline(texts, stream)
    .catch(failed)
    .finally(() => clearInterval(timer))
  return stream
}
