import type { AssessmentDimension, ServiceArea } from '@approdo/schemas'

/** A goal as plans have it, with the ladder from much less to much more than expected. */
export interface GoalTemplate {
  dimension: AssessmentDimension
  area: ServiceArea
  title: string
  words: string
  expected: string
  levels: readonly [string, string, string, string, string]
  person: string
  institution: string
}

export const goalTemplates: readonly GoalTemplate[] = [
  {
    dimension: 'd',
    area: 'training',
    title: 'Certificare l’italiano al livello A2',
    words: 'Voglio parlare senza interprete con la maestra.',
    expected: 'Supera l’esame A2 entro la sessione estiva.',
    levels: [
      'Non si iscrive al corso.',
      'Si iscrive ma frequenta meno della metà delle lezioni.',
      'Frequenta con regolarità e supera l’esame A2.',
      'Supera l’esame A2 e si iscrive al B1.',
      'Supera l’esame B1.',
    ],
    person: 'Frequentare il corso di italiano due volte a settimana',
    institution: 'Iscrivere al CPIA e verificare le presenze ogni mese',
  },
  {
    dimension: 'c',
    area: 'work',
    title: 'Trovare un lavoro in cucina',
    words: 'A casa cucinavo per venti persone, so farlo bene.',
    expected: 'Tirocinio di tre mesi in una cucina, con valutazione positiva.',
    levels: [
      'Non partecipa ai colloqui di orientamento.',
      'Prepara il curriculum ma non sostiene colloqui con aziende.',
      'Avvia il tirocinio e lo porta a termine.',
      'Al termine del tirocinio riceve una proposta a tempo determinato.',
      'Lavora con contratto di almeno dodici mesi.',
    ],
    person: 'Presentarsi ai colloqui con il curriculum aggiornato',
    institution: 'Segnalare il profilo al centro per l’impiego',
  },
  {
    dimension: 'c',
    area: 'work',
    title: 'Far riconoscere l’esperienza di lavoro',
    words: 'Ho fatto il muratore dieci anni, ma qui nessuno lo sa.',
    expected: 'Ottiene la messa in trasparenza delle competenze.',
    levels: [
      'Non raccoglie la documentazione.',
      'Racconta l’esperienza ma non conclude il percorso di individuazione.',
      'Conclude il percorso e riceve il documento di trasparenza.',
      'Usa il documento per candidarsi ad almeno tre posti.',
      'È assunto in un ruolo coerente con l’esperienza.',
    ],
    person: 'Portare foto, lettere e contatti dei lavori svolti',
    institution: 'Prenotare il servizio di individuazione delle competenze',
  },
  {
    dimension: 'e',
    area: 'housing',
    title: 'Passare a una casa in autonomia',
    words: 'Vorrei una porta che chiudo io.',
    expected: 'Contratto di affitto registrato, sostenibile con il reddito.',
    levels: [
      'Rischia di perdere l’alloggio attuale.',
      'Cerca casa senza un bilancio di spesa.',
      'Firma un contratto registrato per una stanza o una casa.',
      'Paga con regolarità per sei mesi.',
      'Vive in una casa adeguata al nucleo senza sostegni economici.',
    ],
    person: 'Mettere da parte ogni mese la somma concordata',
    institution: 'Presentare la domanda di contributo per la caparra',
  },
  {
    dimension: 'a',
    area: 'health',
    title: 'Curarsi con continuità',
    words: 'Quando dormo bene riesco a fare tutto.',
    expected: 'Ha il medico di base e segue le visite programmate.',
    levels: [
      'Si rivolge solo al pronto soccorso.',
      'Ha il medico di base ma salta le visite.',
      'Segue le visite programmate.',
      'Prenota le visite in autonomia.',
      'Accompagna altre persone ai servizi sanitari.',
    ],
    person: 'Andare alle visite e tenere un calendario',
    institution: 'Accompagnare alla scelta del medico di base',
  },
  {
    dimension: 'b',
    area: 'local_services',
    title: 'Mettere in ordine i conti di casa',
    words: 'I soldi finiscono sempre il venti del mese.',
    expected: 'Bilancio mensile scritto e bollette in pari.',
    levels: [
      'Nuovi debiti ogni mese.',
      'Debiti stabili, nessun bilancio.',
      'Bilancio mensile scritto, bollette in pari.',
      'Piano di rientro dei debiti rispettato per tre mesi.',
      'Debiti chiusi e un piccolo risparmio.',
    ],
    person: 'Segnare le spese e portare le bollette all’incontro',
    institution: 'Verificare i requisiti per i sostegni economici',
  },
  {
    dimension: 'f',
    area: 'social',
    title: 'Conoscere persone nel quartiere',
    words: 'Qui conosco solo chi abita con me.',
    expected: 'Partecipa ogni settimana a un’attività del quartiere.',
    levels: [
      'Non esce se non per gli appuntamenti.',
      'Prova un’attività e la lascia.',
      'Partecipa ogni settimana a un’attività.',
      'Ha persone da chiamare in caso di bisogno.',
      'Organizza un’attività per altri.',
    ],
    person: 'Provare il coro o la squadra del martedì',
    institution: 'Presentare la persona all’associazione',
  },
  {
    dimension: 'a',
    area: 'legal',
    title: 'Rinnovare il permesso di soggiorno in tempo',
    words: 'Senza il documento non posso firmare nulla.',
    expected: 'Domanda di rinnovo presentata sessanta giorni prima della scadenza.',
    levels: [
      'Il permesso scade senza domanda.',
      'La domanda è presentata dopo la scadenza.',
      'La domanda è presentata in tempo e completa.',
      'Il permesso è rinnovato.',
      'Ottiene un titolo di durata più lunga.',
    ],
    person: 'Raccogliere i documenti della lista',
    institution: 'Fissare l’appuntamento con lo sportello legale',
  },
  {
    dimension: 'f',
    area: 'mediation',
    title: 'Sostenere i figli a scuola',
    words: 'Vorrei capire i messaggi del registro.',
    expected: 'Usa il registro elettronico e va ai colloqui.',
    levels: [
      'Nessun contatto con la scuola.',
      'Va a scuola solo su convocazione.',
      'Usa il registro e va ai colloqui con la mediatrice.',
      'Va ai colloqui senza mediazione.',
      'È rappresentante o aiuta altri genitori.',
    ],
    person: 'Aprire il registro ogni domenica',
    institution: 'Chiedere la mediazione per il prossimo colloquio',
  },
  {
    dimension: 'e',
    area: 'material_reception',
    title: 'Rendere la casa adatta ai bambini',
    words: 'I bambini studiano sul letto.',
    expected: 'Un tavolo, i letti e un angolo per i compiti.',
    levels: [
      'La stanza resta senza arredi.',
      'Arrivano i letti, manca lo spazio per studiare.',
      'Letti, tavolo e angolo per i compiti.',
      'La casa è in ordine con turni condivisi.',
      'La famiglia cerca una casa più grande con un proprio bilancio.',
    ],
    person: 'Ritirare gli arredi e montarli',
    institution: 'Attivare il fondo per i beni di prima necessità',
  },
]
