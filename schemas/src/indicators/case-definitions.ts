import type { IndicatorDefinition } from './indicator-definition.ts'

/** Figures about persons in charge: cases, plans, goals and supports. Small counts of them are hidden. */
export const caseDefinitions: readonly IndicatorDefinition[] = [
  {
    id: 'openCases',
    version: 1,
    title: { it: 'Casi aperti', en: 'Open cases' },
    description: {
      it: 'Cartelle sociali con stato aperto.',
      en: 'Case records whose status is open.',
    },
    unit: 'cases',
    kind: 'count',
    breakdown: [],
    personal: true,
  },
  {
    id: 'casesWithPlan',
    version: 1,
    title: { it: 'Casi con un piano firmato', en: 'Cases with a signed plan' },
    description: {
      it: 'Casi aperti con almeno un piano firmato e non chiuso, sul totale dei casi aperti.',
      en: 'Open cases with at least one plan that is signed and not closed, out of all open cases.',
    },
    unit: 'percent',
    kind: 'share',
    breakdown: [],
    personal: true,
  },
  {
    id: 'daysToPlan',
    version: 1,
    title: { it: 'Giorni dalla presa in carico al piano firmato', en: 'Days from intake to signed plan' },
    description: {
      it: 'Mediana dei giorni fra la presa in carico e la firma del primo piano, nei casi aperti con un piano in vigore. Una firma anteriore alla presa in carico vale 0 giorni.',
      en: 'Median of the days between intake and the signing of the first plan, in open cases with a plan in force. A plan signed before intake counts as 0 days.',
    },
    unit: 'days',
    kind: 'median',
    breakdown: [],
    personal: true,
  },
  {
    id: 'reviewedInTime',
    version: 1,
    title: { it: 'Verifiche svolte nei tempi', en: 'Reviews held in time' },
    description: {
      it: 'Verifiche del piano svolte entro il giorno previsto, su quelle svolte più quelle scadute e non ancora svolte nei piani in vigore. Le verifiche senza giorno previsto non contano.',
      en: 'Plan reviews held by the day they were due, out of those held and those overdue in plans in force. Reviews without a due day do not count.',
    },
    unit: 'percent',
    kind: 'share',
    breakdown: [],
    personal: true,
  },
  {
    id: 'goalsByStep',
    version: 1,
    title: { it: 'Obiettivi per livello raggiunto', en: 'Goals by level reached' },
    description: {
      it: 'Obiettivi non abbandonati di cui è stato rilevato il livello, nei cinque livelli della scala GAS.',
      en: 'Goals that were not dropped and whose level was recorded, by the five levels of the GAS scale.',
    },
    unit: 'goals',
    kind: 'count',
    breakdown: ['gasStep'],
    personal: true,
  },
  {
    id: 'goalAttainment',
    version: 1,
    title: { it: 'Raggiungimento degli obiettivi', en: 'Goal attainment' },
    description: {
      it: 'Media dei punteggi T (Kiresuk e Sherman 1968, ρ = 0,3) dei piani con almeno un obiettivo rilevato: 50 è il risultato atteso. Il numeratore conta questi piani, il denominatore i piani con obiettivi.',
      en: 'Mean of the T-scores (Kiresuk and Sherman 1968, ρ = 0.3) of plans with at least one scored goal: 50 is the expected outcome. The numerator counts these plans, the denominator the plans with goals.',
    },
    unit: 'tScore',
    kind: 'mean',
    breakdown: [],
    personal: true,
  },
  {
    id: 'plansWithDirection',
    version: 1,
    title: {
      it: 'Piani con una capacità legata a una direzione di sviluppo',
      en: 'Plans with an ability linked to a development direction',
    },
    description: {
      it: 'Piani proposti, firmati o chiusi in cui almeno una capacità o un talento è legato a una direzione di sviluppo del territorio.',
      en: 'Plans proposed, signed or closed in which at least one ability or talent is linked to a development direction of the territory.',
    },
    unit: 'percent',
    kind: 'share',
    breakdown: [],
    personal: true,
  },
  {
    id: 'supportsByOutcome',
    version: 1,
    title: { it: 'Sostegni per area ed esito', en: 'Supports by area and outcome' },
    description: {
      it: 'Sostegni dei piani, per area del servizio e per esito: attivati, in attesa, senza posto.',
      en: 'Supports of plans, by service area and outcome: delivered, waiting, no place.',
    },
    unit: 'supports',
    kind: 'count',
    breakdown: ['serviceArea', 'supportOutcome'],
    personal: true,
  },
]
