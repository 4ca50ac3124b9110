import type { PracticeSettings } from '@approdo/schemas'
import { useSaving } from '../people/use-saving.ts'
import { usePracticeSettings } from './use-practice-settings.ts'

/** Saves what a form of this page decided, with a way to undo it; `discard` forgets the form's draft. */
export function useDecision<Field extends 'scale' | 'weights'>(field: Field, discard: () => Promise<void>) {
  const { settings, mayWrite, decide } = usePracticeSettings()
  const { saving, problems, run } = useSaving()

  async function save(value: PracticeSettings[Field] | undefined, said: string): Promise<void> {
    let undo: () => Promise<unknown> = async () => {}
    const work = async () => {
      undo = await decide(field, value)
    }
    const undone = async () => {
      await undo()
      await discard()
    }
    if (await run(work, said, undone)) await discard()
  }
  return { settings, mayWrite, saving, problems, save }
}
