import type { Vocabulary } from './vocabulary.ts'

/** Educational attainment by ISCED 2011 (UNESCO Institute for Statistics), in words of our own. */
export const iscedLevels = ['0', '1', '2', '3', '4', '5', '6', '7', '8'] as const
export type IscedLevel = (typeof iscedLevels)[number]

export const iscedLabels: Vocabulary<IscedLevel> = {
  0: { it: 'Nessuna scuola, o elementari non finite', en: 'No school, or primary school not finished' },
  1: { it: 'Scuola elementare', en: 'Primary school' },
  2: { it: 'Scuola media', en: 'Lower secondary school' },
  3: {
    it: 'Scuola superiore o qualifica professionale',
    en: 'Upper secondary school or vocational certificate',
  },
  4: { it: 'Corso dopo le superiori', en: 'Course after upper secondary school' },
  5: { it: 'Corso breve superiore (per esempio ITS)', en: 'Short higher course' },
  6: { it: 'Laurea triennale', en: 'Bachelor’s degree' },
  7: { it: 'Laurea magistrale', en: 'Master’s degree' },
  8: { it: 'Dottorato', en: 'Doctorate' },
}

/** How far somebody got. */
export const educationStates = ['finished', 'ongoing', 'left'] as const
export type EducationState = (typeof educationStates)[number]

export const educationStateLabels: Vocabulary<EducationState> = {
  finished: { it: 'Finita', en: 'Finished' },
  ongoing: { it: 'In corso', en: 'Going on' },
  left: { it: 'Lasciata prima della fine', en: 'Left before the end' },
}

/** Whether a title of another country counts in Italy. */
export const recognitionStates = ['recognised', 'inProgress', 'notRecognised', 'notNeeded'] as const
export type RecognitionState = (typeof recognitionStates)[number]

export const recognitionStateLabels: Vocabulary<RecognitionState> = {
  recognised: { it: 'Riconosciuta in Italia', en: 'Recognised in Italy' },
  inProgress: { it: 'Riconoscimento in corso', en: 'Recognition under way' },
  notRecognised: { it: 'Non riconosciuta', en: 'Not recognised' },
  notNeeded: { it: 'Non serve: fatta in Italia', en: 'Not needed: done in Italy' },
}
