/** What the server says of a document that it refused. */
export interface RefusedProblem {
  code: string
  field: string
  expected: string
}

/** The problems as text, for the replica to seal with the refused revision. */
export const writeRefusal = (problems: readonly RefusedProblem[]): string => JSON.stringify(problems)

/** Reads {@link writeRefusal}'s text. */
export const readRefusal = (text: string): RefusedProblem[] => JSON.parse(text)

/** The problems in a row of the server's answer; a server that names none has simply forbidden it. */
export function problemsIn(row: { problems?: unknown }): RefusedProblem[] {
  const listed = Array.isArray(row.problems) ? row.problems : []
  const problems = listed.map((problem: Partial<RefusedProblem>) => ({
    code: String(problem.code ?? 'forbidden'),
    field: String(problem.field ?? ''),
    expected: String(problem.expected ?? ''),
  }))
  return problems.length > 0 ? problems : [{ code: 'forbidden', field: '', expected: '' }]
}

/** Said by the tablet for a document that goes into no request: the server, which never saw it, keeps no copy. */
export const tooLarge: RefusedProblem = { code: 'tooLarge', field: '', expected: '' }
export const isTooLarge = ({ code }: RefusedProblem): boolean => code === tooLarge.code
