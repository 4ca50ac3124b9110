import { type Ability, abilityKindLabels } from '@approdo/schemas'
import type { Language } from '../../i18n/language.ts'
import { abilityName } from './ability-name.ts'

export interface AbilityLabel {
  language: Language
  text: string
  kind: string
}

/**
 * An ability in the languages that it has a label for, Italian first. Without any, the person's own words stand
 * in for it, in a language that nobody noted.
 */
export function abilityLabels(ability: Ability): AbilityLabel[] {
  return (['it', 'en'] as const).flatMap((language) => {
    const { labelIt, labelEn } = ability
    const own = language === 'it' ? labelIt : labelEn
    if (!own) return []
    const text = abilityName({ ...ability, labelIt: own, labelEn: own })
    return [{ language, text, kind: abilityKindLabels[ability.kind][language] }]
  })
}
