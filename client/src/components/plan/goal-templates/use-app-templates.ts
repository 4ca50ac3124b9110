import { shallowRef, watch } from 'vue'
import { language } from '../../../i18n/language.ts'
import { type GoalTemplate, loadGoalTemplates } from './goal-template.ts'

/** The templates that come with the app, in the language of the screen; empty until they are there. */
export function useAppTemplates() {
  const templates = shallowRef<readonly GoalTemplate[]>([])
  watch(
    language,
    async (spoken) => {
      const loaded = await loadGoalTemplates(spoken)
      if (spoken === language.value) templates.value = loaded
    },
    { immediate: true },
  )
  return templates
}
