import { addDays } from '../days.ts'
import { createDocumentMaker, type SeedDocument } from '../document-maker.ts'
import { createRandom } from '../random.ts'

interface Wanted {
  name: string
  sector: string
  isco: string[]
  text: string
  language: 'A2' | 'B1'
  licences: string[]
  skill: string
}

const directions: readonly Wanted[] = [
  {
    name: 'Turismo e ristorazione di qualità',
    sector: 'Turismo',
    language: 'A2',
    licences: [],
    skill: 'Igiene degli alimenti',
    isco: ['5120', '5131', '9412', '7512'],
    text: 'Cucine, sale e produzioni locali cercano personale formato tutto l’anno.',
  },
  {
    name: 'Cura delle persone e assistenza',
    sector: 'Sanità e assistenza',
    language: 'B1',
    licences: ['B'],
    skill: 'Primo soccorso',
    isco: ['5322', '5311', '2221', '3221'],
    text: 'Invecchiamento e servizi per l’infanzia chiedono operatori qualificati.',
  },
  {
    name: 'Recupero edilizio ed energia',
    sector: 'Costruzioni',
    language: 'A2',
    licences: ['B'],
    skill: 'Sicurezza in cantiere',
    isco: ['7112', '7115', '7126', '7411'],
    text: 'Riqualificazione degli edifici e impianti.',
  },
]

/** Three development directions of a municipality with the ISCO-08 groups that they will need. */
export function generateDirections(wanted: {
  municipality: string
  seed: string
  today: string
  by: string
}): SeedDocument[] {
  const random = createRandom(`${wanted.seed}/${wanted.municipality}/directions`)
  const maker = createDocumentMaker('place', random)
  const day = addDays(wanted.today, -200)
  for (const { name, sector, isco, text, language, licences, skill } of directions) {
    maker.add('development-direction', day, wanted.by, {
      name,
      sector,
      description: text,
      occupations: isco.map((group) => ({ id: maker.entryId(day), isco: group, weight: random.int(1, 5) })),
      requires: {
        languages: [{ id: maker.entryId(day), language: 'it', level: language }],
        ...(licences.length > 0 ? { licences } : {}),
        permit: true,
        skills: [{ id: maker.entryId(day), name: skill }],
      },
      horizon: `${Number(wanted.today.slice(0, 4)) + 3}`,
      source: 'Tavolo di prova (dati sintetici)',
      decidedBy: 'Tavolo territoriale di prova',
    })
  }
  return maker.documents
}
