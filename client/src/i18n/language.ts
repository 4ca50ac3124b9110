import { ref } from 'vue'
import { createI18n } from 'vue-i18n'
import { loadAreas } from './areas.ts'
import type { Messages } from './by-area.ts'
import { compileMessage } from './compile-message.ts'

export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language as those who speak it call it. */
export const languageNames: Record<Language, string> = { it: 'Italiano', en: 'English' }

const storageKey = 'approdo.language'

const everyday: Record<Language, () => Promise<{ messages: Messages }>> = {
  it: () => import('./it.ts'),
  en: () => import('./en.ts'),
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
const asked = new Set<string>()

/** Loads the messages of a language and turns the whole screen to it; the tablet remembers the choice. */
export async function speak(wanted: Language): Promise<void> {
  chosen = wanted
  const [{ messages }, ofPages] = await Promise.all([everyday[wanted](), loadAreas(wanted, asked)])
  i18n.global.mergeLocaleMessage(wanted, { ...messages, ...ofPages })
  if (chosen !== wanted) return
  i18n.global.locale.value = wanted
  language.value = wanted
  document.documentElement.lang = wanted
  localStorage.setItem(storageKey, wanted)
}

/** Loads what some areas say, in this language and in any chosen later. */
export async function speakOf(...areas: string[]): Promise<void> {
  const isNew = areas.some((area) => !asked.has(area))
  for (const area of areas) asked.add(area)
  if (isNew) await speak(chosen)
}

/** Whether there is a message of this key, among what is loaded of the language on the screen. */
export const says = (key: string): boolean => Object.hasOwn(i18n.global.getLocaleMessage(language.value), key)
