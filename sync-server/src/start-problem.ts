const raised = new WeakSet<Error>()

/** A reason why a program cannot start, as one sentence for an operator; it is printed without a stack. */
export function startProblem(sentence: string, cause?: unknown): Error {
  const error = new Error(sentence, { cause })
  raised.add(error)
  return error
}

export const isStartProblem = (error: unknown): error is Error => error instanceof Error && raised.has(error)

/**
 * Runs a program; a {@link startProblem} ends it with its sentence on standard error and exit code 1. Every
 * other error is rethrown.
 */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  try {
    await program()
  } catch (error) {
    if (!isStartProblem(error)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
