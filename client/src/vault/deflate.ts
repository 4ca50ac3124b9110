/** Compresses, without a header. */
export function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return pipe(bytes, new CompressionStream('deflate-raw'))
}

/** Undoes `deflate`; throws `TypeError` on bytes that it did not make. */
export function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return pipe(bytes, new DecompressionStream('deflate-raw'))
}

async function pipe(bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) {
  const buffer = await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer()
  return new Uint8Array(buffer)
}
