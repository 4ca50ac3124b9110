import type { ServiceArea } from '@approdo/schemas'

/** Services of each area as a town has them; each is given the name of an invented organization. */
export const serviceTemplates: readonly {
  area: ServiceArea
  name: string
  description: string
  eligibility: string
  bring: string
}[] = [
  {
    area: 'mediation',
    name: 'Sportello di mediazione linguistica',
    description: 'Mediatrici e mediatori per colloqui, scuola e salute.',
    eligibility: 'Su richiesta di un servizio o della persona',
    bring: 'Nulla',
  },
  {
    area: 'mediation',
    name: 'Mediazione interculturale a scuola',
    description: 'Accoglienza delle famiglie e colloqui con gli insegnanti.',
    eligibility: 'Famiglie con figli iscritti',
    bring: 'La comunicazione della scuola',
  },
  {
    area: 'material_reception',
    name: 'Mensa di quartiere',
    description: 'Un pasto caldo a mezzogiorno, da asporto la sera.',
    eligibility: 'Aperta a tutti',
    bring: 'Un documento, se c’è',
  },
  {
    area: 'material_reception',
    name: 'Magazzino vestiti e casa',
    description: 'Vestiti, coperte e piccoli arredi per chi ne ha bisogno.',
    eligibility: 'Con invio dei servizi sociali',
    bring: 'La lettera di invio',
  },
  {
    area: 'local_services',
    name: 'Segretariato sociale',
    description: 'Primo ascolto e orientamento ai servizi del territorio.',
    eligibility: 'Residenti e persone di passaggio',
    bring: 'Documento di identità',
  },
  {
    area: 'local_services',
    name: 'Sportello pratiche e SPID',
    description: 'Aiuto per residenza, ISEE, SPID e domande in linea.',
    eligibility: 'Aperto a tutti su appuntamento',
    bring: 'Documenti e telefono',
  },
  {
    area: 'local_services',
    name: 'Punto informazioni per chi arriva',
    description: 'Mappe, orari e accompagnamento ai primi uffici.',
    eligibility: 'Aperto a tutti',
    bring: 'Nulla',
  },
  {
    area: 'training',
    name: 'Corso di italiano per adulti',
    description: 'Lezioni dal livello preA1 al B1, mattina e sera.',
    eligibility: 'Adulti dai sedici anni',
    bring: 'Permesso o ricevuta',
  },
  {
    area: 'training',
    name: 'Scuola serale e licenza media',
    description: 'Percorsi di primo livello con tutor.',
    eligibility: 'Adulti con conoscenza dell’italiano A2',
    bring: 'Titoli di studio, anche in copia',
  },
  {
    area: 'training',
    name: 'Laboratorio di cucina e sala',
    description: 'Qualifica breve con tirocinio in azienda.',
    eligibility: 'Iscritti al centro per l’impiego',
    bring: 'Codice fiscale e curriculum',
  },
  {
    area: 'work',
    name: 'Sportello lavoro',
    description: 'Curriculum, ricerca di lavoro e colloqui con le aziende.',
    eligibility: 'Chi può lavorare in Italia',
    bring: 'Permesso di soggiorno e curriculum',
  },
  {
    area: 'work',
    name: 'Tirocini e borse lavoro',
    description: 'Tirocini di inclusione con tutor.',
    eligibility: 'Con invio dei servizi',
    bring: 'Patto di servizio',
  },
  {
    area: 'work',
    name: 'Incubatore di piccole imprese',
    description: 'Dall’idea all’apertura: conti, permessi, microcredito.',
    eligibility: 'Maggiorenni con un’idea',
    bring: 'Due righe sull’idea',
  },
  {
    area: 'housing',
    name: 'Agenzia per la casa',
    description: 'Ricerca di alloggi, garanzie e mediazione con i proprietari.',
    eligibility: 'Nuclei con un reddito, anche basso',
    bring: 'Buste paga o ISEE',
  },
  {
    area: 'housing',
    name: 'Appartamenti in condivisione',
    description: 'Posti letto a tempo con accompagnamento educativo.',
    eligibility: 'Con invio dei servizi',
    bring: 'Relazione sociale',
  },
  {
    area: 'housing',
    name: 'Accoglienza notturna',
    description: 'Posti letto, doccia e deposito bagagli.',
    eligibility: 'Adulti senza dimora',
    bring: 'Nulla',
  },
  {
    area: 'social',
    name: 'Centro famiglie',
    description: 'Giochi, gruppi di genitori e aiuto compiti.',
    eligibility: 'Famiglie del quartiere',
    bring: 'Nulla',
  },
  {
    area: 'social',
    name: 'Coro e teatro aperti',
    description: 'Prove settimanali, nessuna esperienza richiesta.',
    eligibility: 'Aperto a tutti',
    bring: 'Voglia di provare',
  },
  {
    area: 'social',
    name: 'Squadra di quartiere',
    description: 'Allenamenti e partite, quote gratuite per chi non può.',
    eligibility: 'Dai quattordici anni',
    bring: 'Certificato medico',
  },
  {
    area: 'legal',
    name: 'Sportello legale immigrazione',
    description: 'Permessi, ricongiungimenti, cittadinanza.',
    eligibility: 'Aperto a tutti su appuntamento',
    bring: 'Tutti i documenti, anche scaduti',
  },
  {
    area: 'legal',
    name: 'Tutela contro le discriminazioni',
    description: 'Ascolto, segnalazione e assistenza legale.',
    eligibility: 'Aperto a tutti',
    bring: 'Quello che può servire a raccontare',
  },
  {
    area: 'legal',
    name: 'Sportello richiesta di asilo',
    description: 'Preparazione all’audizione e ricorsi.',
    eligibility: 'Richiedenti asilo',
    bring: 'Ricevuta e convocazioni',
  },
  {
    area: 'health',
    name: 'Ambulatorio di prossimità',
    description: 'Medicina di base e infermieri, anche senza tessera.',
    eligibility: 'Aperto a tutti',
    bring: 'Tessera sanitaria, se c’è',
  },
  {
    area: 'health',
    name: 'Consultorio e salute delle donne',
    description: 'Ginecologia, gravidanza e sostegno.',
    eligibility: 'Donne e coppie',
    bring: 'Esami fatti',
  },
  {
    area: 'health',
    name: 'Ascolto psicologico',
    description: 'Colloqui con mediazione e gruppi di sostegno.',
    eligibility: 'Su invio o accesso diretto',
    bring: 'Nulla',
  },
]

export const organizationNames: readonly string[] = [
  'Cooperativa Il Molo',
  'Associazione Porta Aperta',
  'Consorzio Quattro Venti',
  'Fondazione Passo Lento',
  'Circolo La Bussola',
  'Centro Ponte Nuovo',
  'Rete Mani e Voci',
  'Servizio comunale di prova',
]

export const streets: readonly [string, ...string[]] = [
  'Via del Faro di Prova',
  'Piazza dell’Esempio',
  'Via dei Dati Finti',
  'Largo Simulazione',
  'Viale della Prova',
  'Via Campione',
]
