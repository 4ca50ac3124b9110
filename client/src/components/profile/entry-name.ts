import { abilityName } from '../abilities/ability-name.ts'
import { type AskedSection, type ProfileField, sectionFields } from './profile-fields.ts'
import type { FormEntry } from './profile-form.ts'
import { saidValue } from './said-value.ts'
import type { Voice } from './use-two-languages.ts'

/** What an entry is called in a list, and what is said beside it, in the language of the screen. */
export function entryName(
  section: AskedSection,
  { id, said, esco }: FormEntry,
  voice: Voice | undefined,
): { name: string; detail: string } {
  const fields = sectionFields[section].entries?.fields ?? []
  const [first, second] = naming[section] ?? []
  const text = (name: string | undefined): string => {
    const field = fields.find((one: ProfileField) => one.name === name)
    return field && voice ? saidValue(field, said[field.name], voice.texts, voice.language) : ''
  }
  const picked = esco ? abilityName({ id, kind: 'occupation', ...esco }) : ''
  const names = [picked, text(first)].filter(Boolean)
  return names.length > 0
    ? { name: names.join(' · '), detail: text(second) }
    : { name: text(second), detail: '' }
}

const naming: Partial<Record<AskedSection, [name: string, detail: string]>> = {
  languages: ['language', 'spokenInteraction'],
  education: ['title', 'level'],
  work: ['title', 'employer'],
  licences: ['category', 'state'],
}
