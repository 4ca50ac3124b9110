import { onUnmounted, type Ref, ref, watch } from 'vue'
import { useSession } from '../../stores/session.ts'
import { whenEscoListsChange } from '../../sync/esco-lists.ts'
import { bundledLanguages, type EscoPart, escoLanguagesOf } from './esco-search.ts'

/** The languages in which a part of ESCO can be searched in the municipality on the screen, also when lists arrive later. */
export function useEscoLanguages(part: EscoPart): Ref<readonly string[]> {
  const session = useSession()
  const languages = ref<readonly string[]>(bundledLanguages(part))
  const read = async () => {
    languages.value = await escoLanguagesOf(part, session.municipality)
  }
  watch(() => session.municipality, read, { immediate: true })
  onUnmounted(whenEscoListsChange(read))
  return languages
}
