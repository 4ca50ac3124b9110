import { isUlid, newUlid, type SkillsProfile } from '@approdo/schemas'
import { expect, test } from 'vitest'
import { readMonth } from '../../../src/components/profile/month.ts'
import {
  blankEntry,
  isAnswered,
  isUntouched,
  sectionChange,
  sectionForm,
  wrongFields,
} from '../../../src/components/profile/profile-form.ts'

const [language, school, job, licence] = [newUlid(), newUlid(), newUlid(), newUlid()]
const esco = { uri: 'http://data.europa.eu/esco/occupation/1', isco: '5120', labelIt: 'cuoco' }
const profile: Partial<SkillsProfile> = {
  languages: [{ id: language, language: 'ar', motherTongue: true, reading: 'notLiterate', listening: 'C2' }],
  education: [{ id: school, level: '3', title: 'Contabilità', until: '2019-06', state: 'left' }],
  work: [{ id: job, ...esco, from: '2011', ongoing: true, tasks: 'Cucinava.' }],
  licences: [{ id: licence, category: 'B', state: 'toConvert' }],
  noLicence: false,
  digital: { talking: 'alone' },
  wishes: { wishedWork: 'In cucina' },
  expectations: 'Una casa',
}

test('a part that is opened and saved unchanged says what it said', () => {
  for (const section of ['languages', 'education', 'work', 'licences', 'digital', 'wishes'] as const) {
    const change = sectionChange(section, sectionForm(section, profile), profile)
    expect(Object.keys(change).length).toBeGreaterThan(0)
    expect(profile).toMatchObject(change)
    expect(change).toEqual(
      Object.fromEntries(Object.keys(change).map((key) => [key, Reflect.get(profile, key)])),
    )
  }
})

test('what colleagues added while the form was open stays, and so does what no question asks about', () => {
  const other = newUlid()
  const form = sectionForm('languages', profile)
  form.entries.push({ id: newUlid(), said: { language: 'it', listening: 'A1' } })
  const meanwhile = {
    ...profile,
    languages: [
      {
        id: language,
        language: 'ar',
        motherTongue: true,
        reading: 'A1' as const,
        listening: 'C2' as const,
        heard: 'in 2030',
      },
      { id: other, language: 'fr' },
    ],
  }
  const { languages } = sectionChange('languages', form, meanwhile)
  expect(languages?.map((one) => one.language).toSorted()).toEqual(['ar', 'fr', 'it'])
  expect(languages?.find(({ id }) => id === language)).toMatchObject({ reading: 'A1', heard: 'in 2030' })
  const digital = sectionForm('digital', profile)
  digital.values.finding = 'none'
  const alone = sectionChange('digital', digital, { ...profile, digital: { talking: 'helpsOthers' } })
  expect(alone).toEqual({ digital: { talking: 'helpsOthers', finding: 'none' } })
})

test('an entry that was taken out goes, though the profile holds more about it', () => {
  const form = sectionForm('licences', profile)
  form.entries = []
  const held = { licences: [{ id: licence, category: 'B' as const, state: 'toConvert' as const, code: 95 }] }
  expect(sectionChange('licences', form, held).licences).toEqual([])
})

test('a form is untouched until something is answered in it', () => {
  const spoken = [{ id: newUlid(), language: 'wo', level: 'C1' as const }]
  for (const held of [undefined, profile]) {
    const form = sectionForm('languages', held, spoken)
    expect(isUntouched('languages', form, spoken)).toBe(true)
    form.entries.push({ id: newUlid(), said: { language: 'it' } })
    expect(isUntouched('languages', form, spoken)).toBe(false)
  }
})

test('languages begin with those of the case record, and only while the profile names none', () => {
  const spoken = [{ id: newUlid(), language: 'wo', level: 'C1' as const, readingLevel: 'A1' as const }]
  expect(sectionChange('languages', sectionForm('languages', undefined, spoken))).toMatchObject({
    languages: [{ language: 'wo', spokenInteraction: 'C1', reading: 'A1' }],
  })
  expect(sectionForm('languages', profile, spoken).entries.map(({ id }) => id)).toEqual([language])
})

test('an entry in which nothing was said is left out, one that lacks something or has an odd month is wrong', () => {
  const entry = blankEntry()
  expect(isUlid(entry.id)).toBe(true)
  expect(wrongFields('licences', entry)).toEqual([])
  expect(sectionChange('education', { ...sectionForm('education', undefined), entries: [entry] })).toEqual({
    education: [],
  })
  expect(wrongFields('licences', { ...entry, said: { state: 'valid' } })).toEqual(['category'])
  expect(wrongFields('work', { ...entry, esco, said: { from: 'ieri' } })).toEqual(['from'])
  expect(wrongFields('work', { ...entry, esco, said: { from: '5/2019', to: '04/2019' } })).toEqual(['to'])
  expect(wrongFields('work', { ...entry, esco, said: { from: '5/2019', to: '2019' } })).toEqual([])
})

test('expectations that are taken back are empty, not what they were', () => {
  const form = sectionForm('wishes', profile)
  form.values.expectations = ''
  expect(sectionChange('wishes', form, profile)).toMatchObject({ expectations: '' })
})

test('months are read as people write them', () => {
  for (const [text, month] of [
    ['2019', '2019'],
    ['4/2019', '2019-04'],
    ['04.2019', '2019-04'],
    ['2019-04', '2019-04'],
  ] as const)
    expect(readMonth(text)).toBe(month)
  for (const text of ['13/2019', '0/2019', '19', 'aprile 2019', '2219'])
    expect(readMonth(text)).toBeUndefined()
})

test('a part is answered by an entry, an answer, or the word that there is none', () => {
  expect(isAnswered('licences', { noLicence: true })).toBe(true)
  expect(isAnswered('licences', { noLicence: false, licences: [] })).toBe(false)
  expect(isAnswered('wishes', { expectations: '' })).toBe(false)
  expect(isAnswered('digital', profile)).toBe(true)
})
