import type { IndicatorDefinition } from './indicator-definition.ts'

/** Figures about services and staff. They count nobody in charge, so nothing of them is hidden. */
export const territoryDefinitions: readonly IndicatorDefinition[] = [
  {
    id: 'servicesPerResidents',
    version: 1,
    title: { it: 'Servizi ogni 10.000 residenti, per area', en: 'Services per 10,000 residents, by area' },
    description: {
      it: 'Servizi attivi della mappa ogni 10.000 residenti (censimento 2011).',
      en: 'Active services of the map per 10,000 residents (2011 census).',
    },
    unit: 'per10000Residents',
    kind: 'rate',
    breakdown: ['serviceArea'],
    personal: false,
  },
  {
    id: 'servicesByLanguage',
    version: 1,
    title: {
      it: 'Servizi ogni 10.000 residenti, per lingua',
      en: 'Services per 10,000 residents, by language',
    },
    description: {
      it: 'Servizi attivi in cui si parla almeno una lingua oltre all’italiano, ogni 10.000 residenti (censimento 2011), e servizi per lingua parlata allo sportello. Un servizio conta in ogni sua lingua.',
      en: 'Active services where at least one language beside Italian is spoken, per 10,000 residents (2011 census), and services by language spoken at the desk. A service counts in each of its languages.',
    },
    unit: 'per10000Residents',
    kind: 'rate',
    breakdown: ['language'],
    personal: false,
  },
  {
    id: 'servicesVerified',
    version: 1,
    title: { it: 'Servizi verificati negli ultimi 180 giorni', en: 'Services verified in the last 180 days' },
    description: {
      it: 'Servizi attivi che qualcuno ha verificato negli ultimi 180 giorni, sul totale dei servizi attivi.',
      en: 'Active services that somebody verified in the last 180 days, out of all active services.',
    },
    unit: 'percent',
    kind: 'share',
    breakdown: [],
    personal: false,
  },
  {
    id: 'residentsPerWorker',
    version: 1,
    title: { it: 'Residenti per assistente sociale', en: 'Residents per social worker' },
    description: {
      it: 'Residenti (censimento 2011) per ogni assistente sociale con un accesso attivo nel comune. Non è l’organico in servizio: conta chi usa questo sistema.',
      en: 'Residents (2011 census) for each social worker with an account in the municipality. It is not the staff employed: it counts those who use this system.',
    },
    unit: 'residentsPerWorker',
    kind: 'rate',
    breakdown: [],
    personal: false,
    reference: {
      value: 5000,
      source: {
        it: 'Livello essenziale 1:5.000, L. 178/2020 art. 1 c. 797',
        en: 'Essential level 1:5,000, Law 178/2020 art. 1(797)',
      },
    },
  },
  {
    id: 'trainingVisits',
    version: 1,
    title: { it: 'Visite di formazione', en: 'Training visits' },
    description: {
      it: 'Visite dei formatori sul lavoro, per mese.',
      en: 'Visits of trainers on the job, by month.',
    },
    unit: 'visits',
    kind: 'count',
    breakdown: ['month'],
    personal: false,
  },
  {
    id: 'competencesReached',
    version: 1,
    title: { it: 'Competenze raggiunte', en: 'Competences reached' },
    description: {
      it: 'Competenze che, nell’ultima osservazione, il percorso di formazione esercita in autonomia (livello 3 o più), su quelle osservate. Senza dettaglio per competenza, perché non si legga la griglia di una sola persona.',
      en: 'Competences that a training path shows alone (level 3 or more) in its latest observation, out of those observed. Not broken down by competence, so that nobody’s own grid can be read.',
    },
    unit: 'competences',
    kind: 'count',
    breakdown: [],
    personal: false,
  },
]
