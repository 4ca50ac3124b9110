/** The rest of an iteration whose first step was taken already, that step included. */
export async function* resumed<T>(
  rest: AsyncGenerator<T>,
  first: IteratorResult<T, unknown>,
): AsyncGenerator<T> {
  try {
    if (!first.done) yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}
