import { ref } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Messages } from './by-area.ts'
import { compileMessage } from './compile-message.ts'

export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language as those who speak it call it. */
export const languageNames: Record<Language, string> = { it: 'Italiano', en: 'English' }

const storageKey = 'approdo.language'

type Load = () => Promise<{ messages: Messages }>

const loaders: Record<Language, { everyday: Load; beyond: Load }> = {
  it: { everyday: () => import('./it.ts'), beyond: () => import('./it-beyond-cases.ts') },
  en: { everyday: () => import('./en.ts'), beyond: () => import('./en-beyond-cases.ts') },
}

/** The language that the screen speaks now; dates and vocabularies follow it. */
export const language = ref<Language>('it')

/** What `app.use` takes so that components can say their messages; {@link speak} fills it. */
export const i18n = createI18n({
  legacy: false,
  locale: 'it' as string,
  fallbackLocale: false,
  messages: {} as Record<string, Messages>,
  messageCompiler: compileMessage,
  // Keys are whole, dots and all.
  messageResolver: (messages, key) => (messages as Messages)[key] ?? null,
  missingWarn: import.meta.env.DEV,
})

/** The language chosen before on this tablet; else Italian. */
export function rememberedLanguage(): Language {
  const stored = localStorage.getItem(storageKey)
  return languages.find((one) => one === stored) ?? 'it'
}

let chosen = rememberedLanguage()
let beyondCases = false

/** Loads the messages of a language and turns the whole screen to it; the tablet remembers the choice. */
export async function speak(wanted: Language): Promise<void> {
  chosen = wanted
  const { everyday, beyond } = loaders[wanted]
  const loaded = await Promise.all([everyday(), ...(beyondCases ? [beyond()] : [])])
  for (const { messages } of loaded) i18n.global.mergeLocaleMessage(wanted, messages)
  if (chosen !== wanted) return
  i18n.global.locale.value = wanted
  language.value = wanted
  document.documentElement.lang = wanted
  localStorage.setItem(storageKey, wanted)
}

/** Loads what the pages beyond the cases say, in this language and in any chosen later. */
export async function speakBeyondCases(): Promise<void> {
  beyondCases = true
  await speak(chosen)
}
