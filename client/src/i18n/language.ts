import { ref } from 'vue'
import { createI18n } from 'vue-i18n'
import type { Messages } from './by-area.ts'

export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'approdo.language'

const loaders: Record<Language, () => Promise<{ messages: Messages }>> = {
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
  // Keys are whole, dots and all.
  messageResolver: (messages, key) => (messages as Messages)[key] ?? null,
  missingWarn: import.meta.env.DEV,
})

/** Loads the messages of a language and turns the whole screen to it; the tablet remembers the choice. */
export async function speak(wanted: Language): Promise<void> {
  const { messages } = await loaders[wanted]()
  i18n.global.setLocaleMessage(wanted, messages)
  i18n.global.locale.value = wanted
  language.value = wanted
  document.documentElement.lang = wanted
  localStorage.setItem(storageKey, wanted)
}

/** The language chosen before on this tablet; else Italian. */
export function rememberedLanguage(): Language {
  const stored = localStorage.getItem(storageKey)
  return languages.find((one) => one === stored) ?? 'it'
}
