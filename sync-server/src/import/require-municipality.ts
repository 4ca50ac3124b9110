import { type Municipality, municipalityBy } from '../municipalities/municipalities.ts'
import { startProblem } from '../start-problem.ts'

/** The municipality of an ISTAT code that an operator typed. Throws a start problem when there is none. */
export function requireMunicipality(istat: string): Municipality {
  const found = municipalityBy(istat)
  if (found === undefined) throw startProblem(`No municipality of Italy has the ISTAT code ${istat}.`)
  return found
}
