import type { FitItem } from '@approdo/schemas'
import { useI18n } from 'vue-i18n'
import { languageName } from '../../i18n/names.ts'

/** What a direction asks for, as sentences: how the person stands with it, and the goal that it could become. */
export function useFitWords() {
  const { t } = useI18n()
  const values = (item: FitItem): Record<string, string> =>
    item.kind === 'language'
      ? { language: languageName(item.language), level: item.level, has: item.has ?? '' }
      : item.kind === 'licence'
        ? { licence: item.licence }
        : item.kind === 'skill'
          ? { skill: item.skill }
          : {}
  return {
    sentence: (item: FitItem): string =>
      t(`fit.${item.kind}.${isToConvert(item) ? 'toConvert' : item.state}`, values(item)),
    goalTitle: (item: FitItem): string =>
      t(`fit.goal.${isToConvert(item) ? 'licenceToConvert' : item.kind}`, values(item)),
  }
}

const isToConvert = (item: FitItem): boolean => item.kind === 'licence' && item.toConvert === true
