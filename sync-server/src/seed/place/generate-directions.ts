import { addDays } from '../days.ts'
import { createDocumentMaker, type SeedDocument } from '../document-maker.ts'
import { createRandom } from '../random.ts'

const directions = [
  {
    name: 'Turismo e ristorazione di qualità',
    isco: ['5120', '5131', '9412', '7512'],
    text: 'Cucine, sale e produzioni locali cercano personale formato tutto l’anno.',
  },
  {
    name: 'Cura delle persone e assistenza',
    isco: ['5322', '5311', '2221', '3221'],
    text: 'Invecchiamento e servizi per l’infanzia chiedono operatori qualificati.',
  },
  {
    name: 'Recupero edilizio ed energia',
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
  for (const { name, isco, text } of directions) {
    maker.add('development-direction', day, wanted.by, {
      name,
      description: text,
      occupations: isco.map((group) => ({ id: maker.entryId(day), isco: group, weight: random.int(1, 5) })),
      horizon: `${Number(wanted.today.slice(0, 4)) + 3}`,
      source: 'Tavolo di prova (dati sintetici)',
    })
  }
  return maker.documents
}
