import { type Ability, newUlid, type SkillsProfile } from '@approdo/schemas'
import { useI18n } from 'vue-i18n'
import { useRecords } from '../../stores/records.ts'
import type { CaseFile } from '../people/use-case-file.ts'
import { useSaving } from '../people/use-saving.ts'
import { useToasts } from '../ui/use-toasts.ts'
import { abilityName } from './ability-name.ts'

/** Adds, changes and removes abilities in the person's profile, which comes to be with the first one. */
export function useProfile(scope: () => string, file: Pick<CaseFile, 'profile'>) {
  const { t } = useI18n()
  const records = useRecords()
  const toasts = useToasts()
  const { saving, problems, run } = useSaving()

  async function put(abilities: Ability[], said: string): Promise<boolean> {
    const profile = file.profile.value
    return run(
      () =>
        profile
          ? records.save({ ...profile, abilities })
          : records.create('skills-profile', scope(), { abilities }),
      said,
    )
  }
  const held = (): Ability[] => [...(file.profile.value?.abilities ?? [])]

  const add = (ability: Omit<Ability, 'id'>): Promise<boolean> => {
    const added = { ...ability, id: newUlid() }
    return put([...held(), added], t('caseRecord.abilityAdded', { name: abilityName(added) }))
  }

  const change = (ability: Ability): Promise<boolean> =>
    put(
      held().map((one) => (one.id === ability.id ? ability : one)),
      t('common.saved'),
    )

  async function remove(ability: Ability): Promise<void> {
    const profile = file.profile.value
    if (!profile) return
    const at = profile.abilities.findIndex(({ id }) => id === ability.id)
    await records.save({ ...profile, abilities: held().filter(({ id }) => id !== ability.id) })
    toasts.show({
      text: t('caseRecord.abilityRemoved', { name: abilityName(ability) }),
      undo: async () => {
        await put(held().toSpliced(at, 0, ability), t('common.undone'))
      },
    })
  }

  /** Keeps other parts of the profile. */
  const saveParts = (parts: Partial<Omit<SkillsProfile, 'abilities'>>): Promise<boolean> =>
    run(async () => {
      const profile = file.profile.value
      if (profile) await records.save({ ...profile, ...parts })
      else await records.create('skills-profile', scope(), { abilities: [], ...parts })
    })

  return { saving, problems, add, change, remove, saveParts }
}
