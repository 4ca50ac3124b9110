import { onScopeDispose, type Ref, ref, watch } from 'vue'
import { useSession } from './session.ts'
import { useStorage } from './storage.ts'

export interface Draft<Model> {
  /** What the form edits. */
  value: Ref<Model>
  /** Whether `value` came back from an earlier, unfinished edit. */
  restored: Ref<boolean>
  /** When the newest change was sealed on the tablet. */
  savedAt: Ref<string | undefined>
  /** Forgets the draft and goes back to `initial`; to be called after saving, too. */
  discard(): Promise<void>
}

const delayMs = 400

/** The forms on screen: one that is made anew while its record is being saved has read the draft that goes with the save. */
const forms = new Set<{ place(): string; forget(): void }>()

/**
 * A form's model that survives a crash, a reload, a lock or a flat battery: each change is sealed within a second
 * under `key`, which should be or begin with the id of the record (`case:…:plan:…`), so that it leaves the tablet
 * with its scope. `initial` gives the model of a form that nobody has touched. For use in a component's set-up.
 */
export function useDraft<Model extends object>(key: () => string, initial: () => Model): Draft<Model> {
  const session = useSession()
  const storage = useStorage()
  const value = ref(initial()) as Ref<Model>
  const restored = ref(false)
  const savedAt = ref<string>()
  const form = crypto.randomUUID()
  /** The model as JSON when there was nothing to save. */
  let clean = JSON.stringify(value.value)
  let written = clean
  /** The draft that came back, as the form showed it. */
  let cameBack = ''
  let current = key()
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  const drafts = () => session.opened?.replica.drafts

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const text = JSON.stringify(value.value)
    const [store, place] = [drafts(), current]
    if (!store || text === written) return writing
    written = text
    const untouched = text === clean
    writing = writing.then(async () => {
      try {
        await storage.watch(() => (untouched ? store.remove(place) : store.put(place, JSON.parse(text))))
      } catch (error) {
        // The form keeps what is in it, and the next change tries again.
        if (written === text) written = ''
        if (!storage.isFull) reportError(error)
        return
      }
      if (current !== place) return
      savedAt.value = untouched ? undefined : new Date().toISOString()
    })
    return writing
  }

  function show(model: Model): void {
    value.value = model
    clean = written = JSON.stringify(model)
    savedAt.value = undefined
    restored.value = false
    session.unsavedForms.delete(form)
  }

  async function load(): Promise<void> {
    const place = current
    const before = JSON.stringify(value.value)
    const draft = await drafts()?.get(place)
    const touched = current !== place || JSON.stringify(value.value) !== before
    if (draft === undefined || touched) return
    // A form may have grown fields since the draft was written.
    value.value = { ...initial(), ...(draft as Model) }
    written = JSON.stringify(draft)
    cameBack = JSON.stringify(value.value)
    restored.value = true
    session.unsavedForms.add(form)
  }

  async function discard(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    await writing
    show(initial())
    await drafts()?.remove(current)
    for (const other of forms) if (other !== self && other.place() === current) other.forget()
  }

  const self = {
    place: () => current,
    /** Lets go of a draft that came back and is gone meanwhile; where somebody wrote on in it, keeps it anew. */
    forget() {
      const text = JSON.stringify(value.value)
      if (restored.value && text === cameBack) show(initial())
      else if (text !== clean) {
        written = ''
        void flush()
      }
    },
  }

  watch(
    value,
    () => {
      const text = JSON.stringify(value.value)
      if (text === clean) session.unsavedForms.delete(form)
      else session.unsavedForms.add(form)
      if (text !== written) timer ??= setTimeout(() => void flush(), delayMs)
    },
    { deep: true },
  )
  watch(key, async (next) => {
    await flush()
    current = next
    show(initial())
    await load()
  })

  const flushWhenHidden = () => {
    if (document.visibilityState === 'hidden') void flush()
  }
  document.addEventListener('visibilitychange', flushWhenHidden)
  session.beforeLock.add(flush)
  forms.add(self)
  onScopeDispose(() => {
    void flush()
    document.removeEventListener('visibilitychange', flushWhenHidden)
    session.beforeLock.delete(flush)
    forms.delete(self)
    session.unsavedForms.delete(form)
  })
  void load()
  return { value, restored, savedAt, discard }
}
