import type { Vocabulary } from './vocabulary.ts'

/** Benefits to which a pact can be bound: assegno di inclusione and supporto per la formazione e il lavoro (D.L. 48/2023), or others. */
export const benefitKinds = ['adi', 'sfl', 'regional', 'municipal', 'other'] as const
export type BenefitKind = (typeof benefitKinds)[number]

export const benefitKindLabels: Vocabulary<BenefitKind> = {
  adi: { it: 'Assegno di inclusione (ADI)', en: 'Inclusion allowance (ADI)' },
  sfl: {
    it: 'Supporto per la formazione e il lavoro (SFL)',
    en: 'Support for training and work (SFL)',
  },
  regional: { it: 'Misura della Regione', en: 'Benefit of the region' },
  municipal: { it: 'Contributo del Comune', en: 'Benefit of the municipality' },
  other: { it: 'Un’altra misura', en: 'Another benefit' },
}
