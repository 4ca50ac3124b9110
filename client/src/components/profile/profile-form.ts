import {
  type Ability,
  mergeDocuments,
  newUlid,
  type SkillsProfile,
  type SpokenLanguage,
} from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'
import { monthText, readMonth } from './month.ts'
import { type AskedSection, type ProfileField, sectionFields } from './profile-fields.ts'

export type Answers = Record<string, string | boolean>
/** One of several, with what was picked from ESCO for it. */
export interface FormEntry {
  id: string
  said: Answers
  esco?: EscoPick
}
interface Said {
  entries: FormEntry[]
  values: Answers
}
export interface SectionForm extends Said {
  /** What the profile said when the form was begun. */
  before: Said
}
export type EscoPick = Pick<Ability, 'uri' | 'isco' | 'labelIt' | 'labelEn' | 'labels'>

type Kept = Record<string, unknown>
type Parts = Partial<SkillsProfile>

export const blankEntry = (): FormEntry => ({ id: newUlid(), said: {} })

/** A part of the profile as its form edits it; languages begin with those that the case record names. */
export function sectionForm(
  section: AskedSection,
  profile: Parts | undefined,
  spoken: readonly SpokenLanguage[] = [],
): SectionForm {
  return { ...begunIn(section, profile, spoken), before: saidIn(section, profile) }
}

const begunIn = (
  section: AskedSection,
  profile: Parts | undefined,
  spoken: readonly SpokenLanguage[],
): Said =>
  saidIn(
    section,
    section === 'languages' && profile?.languages === undefined
      ? { languages: spoken.map(begunAtIntake) }
      : profile,
  )

function saidIn(section: AskedSection, profile: Parts | undefined): Said {
  const { entries, values } = sectionFields[section]
  const held = (entries && profile?.[entries.list]) ?? []
  return {
    entries: held.map((entry) => ({
      id: entry.id,
      said: answers(entries?.fields ?? [], entry as Kept),
      ...escoOf(entry as Kept),
    })),
    values: answers(values, valuesOf(section, profile)),
  }
}

/** Whether a form says what it said when it was begun. */
export const isUntouched = (
  section: AskedSection,
  form: SectionForm,
  spoken: readonly SpokenLanguage[],
): boolean => {
  const { before, entries, values } = form
  const isSame = (said: Said): boolean =>
    JSON.stringify([said.entries, said.values]) === JSON.stringify([entries, values])
  return isSame(before) || (before.entries.length === 0 && isSame(begunIn(section, undefined, spoken)))
}

/**
 * The fields of the profile with what was answered since the form was begun; entries in which nothing was said are left out. What
 * came to the profile in the meantime, and what no question asks about, stays.
 */
export function sectionChange(section: AskedSection, form: SectionForm, profile: Parts = {}): Parts {
  const { entries } = sectionFields[section]
  const mine = partsOf(section, form)
  const held = Object.entries(profile).filter(([name]) => name in mine)
  const theirs = { ...(entries && { [entries.list]: [] }), ...Object.fromEntries(held) }
  return mergeDocuments<Parts>(partsOf(section, form.before), mine, theirs, { decided: 'mine' }).merged
}

function partsOf(section: AskedSection, { entries, values }: Said): Parts {
  const fields = sectionFields[section]
  const lists = fields.entries
    ? {
        [fields.entries.list]: entries
          .map(({ id, esco, said }) => ({ ...esco, ...told(said, fields.entries?.fields ?? []), id }))
          .filter((entry) => Object.keys(entry).length > 1),
      }
    : {}
  const said = told(values, fields.values)
  if (section === 'licences') return { ...lists, noLicence: said.noLicence === true }
  if (section === 'digital') return { digital: said }
  if (section !== 'wishes') return lists
  const { expectations = '', ...wishes } = said
  return { wishes, expectations: String(expectations) }
}

/** The fields of an entry that keep it from being saved: what must be said, months that are none, and an end before the beginning. */
export function wrongFields(section: AskedSection, { said, esco }: FormEntry): string[] {
  const fields = sectionFields[section].entries?.fields ?? []
  const isBlank = !esco && !Object.values(said).some((answer) => answer !== '' && answer !== false)
  if (isBlank) return []
  const [from, to] = [said.from, said.to].map((month) => readMonth(String(month ?? '')))
  const isBackwards = from !== undefined && to !== undefined && to < from && !from.startsWith(to)
  return fields
    .filter(({ name, control, required }) => {
      const answer = String(said[name] ?? '')
      if (name === 'to' && isBackwards) return true
      if (control === 'month') return answer.trim() !== '' && readMonth(answer) === undefined
      return required === true && answer === ''
    })
    .map(({ name }) => name)
}

/** Whether anything has been said in a part. */
export function isAnswered(section: AskedSection, profile: Parts | undefined): boolean {
  const { entries } = sectionFields[section]
  const listed = entries ? (profile?.[entries.list]?.length ?? 0) : 0
  return (
    listed > 0 || Object.values(valuesOf(section, profile)).some((value) => value !== '' && value !== false)
  )
}

/** What is answered once in a part, by the names of its fields. */
export function valuesOf(section: AskedSection, profile: Parts | undefined): Kept {
  if (section === 'licences') return { noLicence: profile?.noLicence ?? false }
  if (section === 'digital') return { ...profile?.digital }
  if (section === 'wishes') return { ...profile?.wishes, expectations: profile?.expectations ?? '' }
  return {}
}

const begunAtIntake = ({ id, language, level, readingLevel, motherTongue }: SpokenLanguage) => ({
  id,
  language,
  ...(motherTongue && { motherTongue }),
  ...(level && { spokenInteraction: level }),
  ...(readingLevel && { reading: readingLevel }),
})

function answers(fields: readonly ProfileField[], kept: Kept): Answers {
  return Object.fromEntries(
    fields.map(({ name, control }) => {
      const value = kept[name]
      if (control === 'check') return [name, value === true]
      const text = typeof value === 'string' ? value : ''
      return [name, control === 'month' ? monthText(text) : text]
    }),
  )
}

function told(said: Answers, fields: readonly ProfileField[]): Kept {
  const months = new Set(fields.filter(({ control }) => control === 'month').map(({ name }) => name))
  const entries = Object.entries(withoutBlanks(said))
    .filter(([, answer]) => answer !== false)
    .map(([name, answer]) => [name, months.has(name) ? readMonth(String(answer)) : answer])
  return Object.fromEntries(entries)
}

const escoNames = ['uri', 'isco', 'labelIt', 'labelEn', 'labels']

function escoOf(entry: Kept): { esco?: EscoPick } {
  const esco: EscoPick = Object.fromEntries(
    Object.entries(entry).filter(([name]) => escoNames.includes(name)),
  )
  return Object.keys(esco).length > 0 ? { esco } : {}
}
