import type { Vocabulary } from './vocabulary.ts'

/** The five areas of the Digital Competence Framework for Citizens (DigComp 2.2, Joint Research Centre 2022), as things one does. */
export const digitalAreas = ['finding', 'talking', 'making', 'safety', 'solving'] as const
export type DigitalArea = (typeof digitalAreas)[number]

export const digitalAreaLabels: Vocabulary<DigitalArea> = {
  finding: { it: 'Cercare e capire notizie in rete', en: 'Finding and judging information online' },
  talking: { it: 'Scrivere messaggi, email e moduli in rete', en: 'Messages, email and online forms' },
  making: { it: 'Scrivere un testo o una tabella', en: 'Writing a text or a table' },
  safety: { it: 'Proteggere password, soldi e dati', en: 'Protecting passwords, money and data' },
  solving: { it: 'Cavarsela quando qualcosa non funziona', en: 'Managing when something does not work' },
}

/** How one does it, after DigComp's foundation, intermediate and advanced: guided, alone, guiding others. */
export const digitalLevels = ['none', 'withHelp', 'alone', 'helpsOthers'] as const
export type DigitalLevel = (typeof digitalLevels)[number]

export const digitalLevelLabels: Vocabulary<DigitalLevel> = {
  none: { it: 'Non ancora', en: 'Not yet' },
  withHelp: { it: 'Con un aiuto', en: 'With help' },
  alone: { it: 'Da solo', en: 'Alone' },
  helpsOthers: { it: 'Aiuta anche altri', en: 'Helps others too' },
}
