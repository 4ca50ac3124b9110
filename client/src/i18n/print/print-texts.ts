import type {
  AssessmentDimension,
  BenefitKind,
  Commitment,
  CommitmentArea,
  GasStep,
  PlanSignature,
  ServiceArea,
  Signer,
  SupportOutcome,
  TeamRole,
} from '@approdo/schemas'

/** Everything fixed that a print says, in one language; `{…}` is filled in. */
export interface PrintTexts {
  title: { plan: string; pact: string; receipt: string }
  intro: { plan: string; pact: string; receipt: string }
  draft: string
  version: string
  person: string
  bornOn: string
  aim: string
  goals: string
  words: string
  expectedResult: string
  baseline: string
  area: string
  levels: string
  until: string
  supports: string
  service: string
  contact: string
  frequency: string
  from: string
  to: string
  stands: string
  commitments: string
  who: string
  involved: string
  what: string
  team: string
  role: string
  organization: string
  review: string
  signatures: string
  name: string
  readIn: string
  interpreter: string
  place: string
  translation: string
  fingerprint: string
  none: string
  rights: string
  dimension: Record<AssessmentDimension, string>
  level: Record<GasStep, string>
  outcome: Record<SupportOutcome, string>
  serviceArea: Record<ServiceArea, string>
  teamRole: Record<TeamRole, string>
  party: Record<Commitment['who'], string>
  commitmentState: Record<Commitment['state'], string>
  signer: Record<Signer, string>
  how: Record<PlanSignature['how'], string>
  benefit: string
  application: string
  siislCode: string
  digitalPactOn: string
  /** What it means for the person that the benefit depends on a commitment. */
  bindsBenefit: string
  benefitKind: Record<BenefitKind, string>
  endsOn: string
  commitmentArea: Record<CommitmentArea, string>
}

/** The languages in which everything fixed of a print is there. */
export const printLanguages = ['it', 'en', 'fr', 'es', 'ar', 'uk'] as const
export type PrintLanguage = (typeof printLanguages)[number]

export const isPrintLanguage = (code: string | undefined): code is PrintLanguage =>
  printLanguages.some((one) => one === code)

export const directionOf = (language: PrintLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

const files = import.meta.glob<PrintTexts>('./{it,en,fr,es,ar,uk}.ts', { import: 'texts' })

export async function loadPrintTexts(language: PrintLanguage): Promise<PrintTexts> {
  const load = files[`./${language}.ts`]
  if (!load) throw new Error(`No texts of prints in ${language}`)
  return load()
}

/** A day in words of the language. Arabic has the digits that forms in Italy have. */
export const printDay = (language: PrintLanguage, day: string): string =>
  new Intl.DateTimeFormat(
    language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : language === 'en' ? 'en-GB' : language,
    {
      dateStyle: 'long',
      timeZone: 'UTC',
    },
  ).format(new Date(`${day}T00:00:00Z`))
