import { expect, test } from 'vitest'
import { readEscoCsv } from '../../src/esco/read-esco-csv.ts'

const occupation = 'http://data.europa.eu/esco/occupation/'
const skill = 'http://data.europa.eu/esco/skill/'

test('reads occupations with their other words, whatever comes between', () => {
  const text = [
    '\uFEFFconceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description,code',
    `Occupation,${occupation}a-1,7112,maçon,"maçonne`,
    'ouvrier ""du"" bâtiment, maçon',
    'maçon",macon,released,"Ils posent',
    'des briques.",7112.1',
    `Occupation,${occupation}b-2,0110,officier,,,released,,0110.1`,
  ].join('\r\n')
  expect(readEscoCsv(text)).toEqual({
    kind: 'occupation',
    entries: [
      {
        uri: `${occupation}a-1`,
        isco: '7112',
        label: 'maçon',
        also: ['maçonne', 'ouvrier "du" bâtiment, maçon', 'macon'],
      },
      { uri: `${occupation}b-2`, isco: '0110', label: 'officier', also: [] },
    ],
    problems: [],
    notReleased: 0,
    groups: 0,
  })
})

test('reads skills, their columns in another order and other cases', () => {
  const text = `PREFERREDLABEL;altLabels;ReuseLevel;ConceptURI;skillType\nпрацювати в команді;;transversal;${skill}c;x\n`
  expect(readEscoCsv(text)).toMatchObject({
    kind: 'skill',
    entries: [{ uri: `${skill}c`, reuse: 'transversal', label: 'працювати в команді', also: [] }],
    problems: [],
  })
})

test('leaves out what is obsolete and what is a group, and counts it', () => {
  const text = [
    'conceptType,conceptUri,preferredLabel,status',
    `KnowledgeSkillCompetence,${skill}a,one,released`,
    `KnowledgeSkillCompetence,${skill}b,two,obsolete`,
    `SkillGroup,${skill}S1,group,released`,
  ].join('\n')
  const { entries, notReleased, groups, problems } = readEscoCsv(text)
  expect([entries.length, notReleased, groups, problems]).toEqual([1, 1, 1, []])
})

test('names each wrong row by its line and column, and takes the others', () => {
  const text = [
    'conceptUri,iscoGroup,preferredLabel,altLabels',
    `${occupation}a,2166,one,"x`,
    'y"',
    ',2166,two,',
    'http://example.org/b,2166,three,',
    `${occupation}a,2166,again,`,
    `${skill}d,,four,`,
    `${occupation}e,2166,,`,
    `${occupation}f,two thousand,six,`,
    `${occupation}g,2166,seven,${'x'.repeat(301)}`,
    `${occupation}h,2166,${'x'.repeat(301)},`,
    `${occupation}i,2166,nine,,more`,
    `${occupation}j,C110,ten,`,
  ].join('\n')
  const { entries, problems } = readEscoCsv(text)
  expect(entries.map(({ label, isco }) => [label, isco])).toEqual([
    ['one', '2166'],
    ['seven', '2166'],
    ['ten', '0110'],
  ])
  expect(problems).toEqual([
    { row: 4, column: 'conceptUri', code: 'uriMissing' },
    { row: 5, column: 'conceptUri', code: 'uriWrong' },
    { row: 6, column: 'conceptUri', code: 'uriTwice' },
    { row: 7, column: 'conceptUri', code: 'otherKind' },
    { row: 8, column: 'preferredLabel', code: 'labelMissing' },
    { row: 9, column: 'iscoGroup', code: 'iscoWrong' },
    { row: 10, column: 'altLabels', code: 'otherLabelTooLong' },
    { row: 11, column: 'preferredLabel', code: 'labelTooLong' },
    { row: 12, code: 'tooManyValues' },
  ])
})

test('names the row that a quotation mark out of place joins with those after it', () => {
  const text = [
    'conceptUri,preferredLabel,altLabels,description',
    `${skill}a,one,,`,
    `${skill}b,two,"open,`,
    `${skill}c,three,,"closed`,
    `${skill}d,"four`,
    'and a half",,',
    `${skill}e,five,,"of two`,
    'lines"',
  ].join('\n')
  const { entries, problems } = readEscoCsv(text)
  expect(entries.map(({ label }) => label)).toEqual(['one', 'five'])
  expect(problems).toEqual([
    { row: 3, column: 'altLabels', code: 'quoteMisplaced' },
    { row: 5, column: 'preferredLabel', code: 'quoteMisplaced' },
  ])
})

test('says which columns a file lacks, and when it has no rows', () => {
  expect(readEscoCsv('name,age\nAda,3\n').problems).toEqual([
    { code: 'columnMissing', column: 'conceptUri' },
    { code: 'columnMissing', column: 'preferredLabel' },
  ])
  expect(readEscoCsv('conceptUri,preferredLabel\n').problems).toEqual([{ code: 'noRows' }])
  expect(readEscoCsv('').problems).toHaveLength(2)
})
