import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duplicateCandidates, type KnownPerson } from '../../src/index.ts'

const person = (givenName: string, familyName: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id: `${givenName} ${familyName}`,
  givenName,
  familyName,
  birthDate: '1990-03-04',
  ...more,
})
const alike = (one: KnownPerson, other: KnownPerson) =>
  duplicateCandidates({ ...one, id: 'new' }, [other])[0]?.reasons

describe('duplicateCandidates', () => {
  test.each([
    ['Mohamed', 'Muhammad'],
    ['Mohammed', 'Mohamed Lamine'],
    ['محمد', 'Mohamed'],
    ['Yousef', 'Youssef'],
    ['Yusuf', 'يوسف'],
    ['Oleksandr', 'Alexander'],
    ['Олександр', 'Aleksandr'],
    ['Сергій', 'Sergei'],
    ['Rachid', 'Rashid'],
    ['Khaled', 'خالد'],
    ['Abdelkarim', 'Abdul Karim'],
    ['Abderrahmane', 'عبد الرحمن'],
    ['Walid', 'Oualid'],
    ['Djamila', 'Jamila'],
    ['José', 'Jose'],
    ['Jean-Pierre', 'Jean Pierre'],
  ])('knows %s again as %s', (one, other) => {
    expect(alike(person(one, 'Haddad'), person(other, 'Haddad'))).toContain('sameBirth')
  })

  test.each([
    ['El Amrani', 'Elamrani'],
    ['Al-Sayed', 'Sayed'],
    ['Ben Ali', 'Benali'],
    ['De Luca', 'Deluca'],
    ['D’Angelo', 'Dangelo'],
    ['Шевченко', 'Shevchenko'],
    ['Traoré', 'Traore'],
  ])('knows the family name %s again as %s', (one, other) => {
    expect(alike(person('Karim', one), person('Karim', other))).toContain('sameBirth')
  })

  test('looks past names in each other’s field, and says so', () => {
    expect(alike(person('Haddad', 'Karim'), person('Karim', 'Haddad'))).toEqual(['swappedName', 'sameBirth'])
  })

  test('takes the name by which somebody is called for a given name', () => {
    expect(
      alike(person('Oksana', 'Melnyk'), person('Halyna', 'Melnyk', { calledName: 'Oksana' })),
    ).toBeDefined()
  })

  test.each([
    ['1990-04-03', 'swappedBirth'],
    ['1990-01-01', 'sameYear'],
    ['1990-03-14', 'nearBirth'],
  ])('takes a birth on %s for the same as 4 March 1990: %s', (birthDate, reason) => {
    expect(alike(person('Karim', 'Haddad'), person('Karim', 'Haddad', { birthDate }))).toContain(reason)
  })

  test('takes a year alone for the same birth, and no birth at all for no obstacle', () => {
    const yearOnly = person('Karim', 'Haddad', { birthDate: undefined, birthYear: '1990' })
    expect(alike(person('Karim', 'Haddad'), yearOnly)).toContain('sameYear')
    expect(alike(person('Karim', 'Haddad'), person('Karim', 'Haddad', { birthDate: undefined }))).toEqual([
      'sameName',
    ])
  })

  test.each([
    ['another day', person('Karim', 'Haddad', { birthDate: '1971-11-20' })],
    ['another family', person('Karim', 'Mansour')],
    ['another name', person('Bilal', 'Haddad')],
    ['a name that only begins alike', person('Karima Nour', 'Mansour')],
  ])('leaves somebody alone who has %s', (_what, other) => {
    expect(alike(person('Karim', 'Haddad'), other)).toBeUndefined()
  })

  test('knows a tax code again whose digits were written as letters, whatever else differs', () => {
    const one = person('Karim', 'Haddad', { taxCode: 'hdd krm 90c04 z330 x' })
    const other = person('Blessing', 'Eze', { taxCode: 'HDDKRM90C04Z33LA', birthDate: '1960-01-01' })
    expect(alike(one, { ...other, taxCode: 'HDDKRM90C04ZPPLB' })).toContain('taxCode')
    expect(alike(one, other)).toContain('taxCode')
  })

  test('knows a telephone again with and without the country’s prefix', () => {
    const other = person('Omar', 'Saidi', { phone: '+39 333 123 4567', birthDate: '1960-05-05' })
    expect(alike(person('Karim', 'Haddad', { phone: '3331234567' }), other)).toEqual(['phone'])
  })

  const names = fc.constantFrom(
    'Mohamed',
    'Karim',
    'Oleksandr',
    'Fatima',
    'Олена',
    'يوسف',
    'José María',
    'De Luca',
    '',
  )
  const anybody = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    givenName: fc.oneof(names, fc.string({ unit: 'grapheme', maxLength: 12 })),
    familyName: fc.oneof(names, fc.string({ unit: 'grapheme', maxLength: 12 })),
    calledName: fc.option(names, { nil: undefined }),
    birthDate: fc.constantFrom(undefined, '1990-03-04', '1990-04-03', '1990-01-01', '1984-12-30'),
    taxCode: fc.constantFrom(undefined, 'HDDKRM90C04Z330X', 'x'),
    phone: fc.constantFrom(undefined, '3331234567', '12'),
  })

  test('is the same whoever of two is looked for', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const [a, b] = [
          { ...one, id: 'a' },
          { ...other, id: 'b' },
        ]
        expect(duplicateCandidates(a, [b])[0]?.score).toBe(duplicateCandidates(b, [a])[0]?.score)
      }),
    )
  })

  /** Of the alphabets in which names are written at the desk. */
  const spelled = fc.oneof(
    ...[
      'abcdefghijklmnopqrstuvwxyzàèéìòùçñöšžłđ',
      'абвгдежзийклмнопрстуфхцшюяїєі',
      'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
    ].map((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 12 })),
  )

  test('finds everybody with two names again under capitals and swapped fields', () => {
    fc.assert(
      fc.property(anybody, spelled, spelled, (one, givenName, familyName) => {
        const person = { ...one, id: 'a', givenName, familyName }
        const other = {
          ...person,
          id: 'b',
          givenName: familyName.toUpperCase(),
          familyName: givenName,
          calledName: undefined,
        }
        expect(duplicateCandidates(person, [other])).toHaveLength(1)
      }),
    )
  })

  test('names the likeliest first and never the person itself', () => {
    fc.assert(
      fc.property(anybody, fc.array(anybody, { maxLength: 12 }), (one, others) => {
        const found = duplicateCandidates(one, others)
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).toSorted((a, b) => b - a),
        )
        expect(found.every(({ person, reasons }) => person.id !== one.id && reasons.length > 0)).toBe(true)
      }),
    )
  })
})
