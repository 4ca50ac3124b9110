import type { SeedDocument } from '../document-maker.ts'
import { type CaseWorld, type Stage, stages } from './case-context.ts'
import { generateCase } from './generate-case.ts'

interface Wanted extends CaseWorld {
  count: number
  seed: string
  /** Whether every worker shall have a case at every stage, and signed plans beyond those; chance decides otherwise. */
  everyStage?: boolean
}

/** Invented cases with all that is in them; the same for the same arguments, byte for byte. */
export function generateCases({ count, seed, everyStage = false, ...world }: Wanted): SeedDocument[] {
  return Array.from({ length: count }, (_, number) => {
    const forced: Stage | undefined = everyStage
      ? (stages[Math.floor(number / world.workers.length)] ?? 'signed')
      : undefined
    return generateCase(world, seed, number, forced)
  }).flat()
}
