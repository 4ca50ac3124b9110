import type { Ability, SkillsProfile } from '@approdo/schemas'
import type { PrintLanguage } from '../../i18n/print/print-texts.ts'
import type { ProfileTexts } from '../../i18n/print/profile/profile-texts.ts'
import { occupationName } from './occupation-name.ts'
import { type AskedSection, type ProfileField, sectionFields } from './profile-fields.ts'
import { valuesOf } from './profile-form.ts'
import { saidValue } from './said-value.ts'

/** One entry or answer of a part: what it is called, and what is said of it. */
export interface SaidLine {
  name: string
  details: string[]
}

type Kept = Record<string, unknown>
interface In {
  texts: ProfileTexts
  language: PrintLanguage
}

const naming = new Set(['language', 'title', 'category'])

/** What a part of the profile says, in one language; free text as it was written. */
export function saidSection(
  section: AskedSection,
  profile: Partial<SkillsProfile> | undefined,
  said: In,
): SaidLine[] {
  const { entries, values } = sectionFields[section]
  const listed = entries ? (profile?.[entries.list] ?? []) : []
  const kept = valuesOf(section, profile)
  return [
    ...listed.map((entry) => saidEntry(entries?.fields ?? [], entry as Kept, said)),
    ...values.flatMap((field) => {
      const text = saidValue(field, kept[field.name], said.texts, said.language)
      if (text === '') return []
      const name = field.label(said.texts)
      return [{ name, details: field.control === 'check' ? [] : [text] }]
    }),
  ]
}

function saidEntry(fields: readonly ProfileField[], entry: Kept, { texts, language }: In): SaidLine {
  const text = (field: ProfileField): string => saidValue(field, entry[field.name], texts, language)
  const names = [
    occupationName(entry as Partial<Ability>, language),
    ...fields.filter(({ name }) => naming.has(name)).map(text),
  ]
  const details = fields
    .filter(({ name }) => !naming.has(name))
    .flatMap((field) => {
      const said = text(field)
      if (said === '') return []
      if (field.control === 'check') return [field.label(texts)]
      return [`${field.label(texts)}: ${said}`]
    })
  return { name: names.filter(Boolean).join(' · '), details }
}
