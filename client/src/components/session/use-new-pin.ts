import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { pinProblem } from '../../vault/pin-problem.ts'

/** A PIN that is being chosen, written twice; what is wrong with it shows once it was tried. */
export function useNewPin() {
  const { t } = useI18n()
  const pin = ref('')
  const again = ref('')
  const tried = ref(false)
  const weakness = computed(() => {
    const problem = pinProblem(pin.value)
    return problem && t(problem === 'tooShort' ? 'session.pinTooShort' : 'session.pinTrivial')
  })
  const differ = computed(() => pin.value !== again.value)

  return {
    pin,
    again,
    problem: computed(() => (tried.value && weakness.value) || undefined),
    againProblem: computed(() => (tried.value && differ.value ? t('session.pinsDiffer') : undefined)),
    /** Whether it may be used; shows why not. */
    check(): boolean {
      tried.value = true
      return !weakness.value && !differ.value
    },
    clear(): void {
      pin.value = again.value = ''
      tried.value = false
    },
  }
}
