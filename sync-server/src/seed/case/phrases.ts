import type { AssessmentDimension } from '@approdo/schemas'

type Phrases = readonly [string, ...string[]]

/** What assessments say of each dimension: needs and strengths. */
export const dimensionPhrases: Record<AssessmentDimension, { needs: Phrases; strengths: Phrases }> = {
  a: {
    needs: [
      'Dorme poco e ha mal di testa frequenti.',
      'Non ha ancora il medico di base.',
      'Fatica a orientarsi tra gli uffici.',
    ],
    strengths: [
      'Chiede aiuto quando serve.',
      'Ha cura di sé e degli altri.',
      'Arriva puntuale agli appuntamenti.',
    ],
  },
  b: {
    needs: [
      'Il reddito non copre affitto e bollette.',
      'Ha un debito con un conoscente.',
      'Nessun reddito regolare.',
    ],
    strengths: ['Sa fare la spesa con poco.', 'Tiene nota delle entrate.', 'Ha aperto un conto corrente.'],
  },
  c: {
    needs: [
      'Lavori saltuari senza contratto.',
      'Non conosce i servizi per l’impiego.',
      'Titoli non riconosciuti in Italia.',
    ],
    strengths: [
      'Lunga esperienza di lavoro nel paese di origine.',
      'Impara in fretta guardando fare.',
      'Forte motivazione al lavoro.',
    ],
  },
  d: {
    needs: [
      'Italiano parlato di base, scritto quasi assente.',
      'Scuola interrotta per la partenza.',
      'Deve conciliare corso e figli.',
    ],
    strengths: [
      'Parla più lingue.',
      'Studia ogni sera con il telefono.',
      'Ha frequentato la scuola superiore.',
    ],
  },
  e: {
    needs: [
      'Stanza condivisa con altre persone.',
      'Il contratto scade tra pochi mesi.',
      'Casa umida e fredda.',
    ],
    strengths: ['Buoni rapporti con i vicini.', 'Tiene la casa in ordine.', 'Conosce bene il quartiere.'],
  },
  f: {
    needs: [
      'La famiglia è lontana e la solitudine pesa.',
      'Pochi contatti fuori dalla comunità di origine.',
      'Nessuno a cui lasciare i bambini.',
    ],
    strengths: [
      'Una sorella abita in città.',
      'Frequenta un’associazione.',
      'Un vicino aiuta con i bambini.',
    ],
  },
}

export const talents: Phrases = [
  'Canta e suona in gruppo',
  'Cuce abiti su misura',
  'Racconta storie ai bambini',
  'Gioca a calcio come portiere',
  'Coltiva l’orto',
  'Acconcia i capelli',
  'Disegna',
  'Ripara biciclette',
  'Cucina per molte persone',
  'Fotografa',
]
export const examples: Phrases = [
  'Lo ha fatto per anni nella bottega di famiglia.',
  'Durante l’accoglienza lo faceva per tutti.',
  'Ce lo ha mostrato durante la visita a casa.',
  'Lo insegna ai figli.',
]
export const expectations: Phrases = [
  'Vuole lavorare presto e far studiare i figli.',
  'Desidera restare in città e avere una casa propria.',
  'Spera di riprendere il mestiere che faceva.',
  'Vuole imparare bene l’italiano prima di cercare lavoro.',
]
export const aims: Phrases = [
  'Arrivare a un lavoro stabile partendo da ciò che sa già fare.',
  'Raggiungere l’autonomia abitativa con tutto il nucleo.',
  'Rafforzare la salute e la rete, poi il lavoro.',
  'Mettere in sicurezza i documenti e avviare la formazione.',
]
export const visitChanges: Phrases = [
  'Ha iniziato il corso e ne parla con entusiasmo.',
  'La situazione in casa è più tranquilla.',
  'Ha saltato due appuntamenti per un turno di lavoro.',
  'Ha consegnato i documenti richiesti.',
  'Preoccupa la scadenza del contratto.',
  'Ha trovato qualche ora di lavoro nel fine settimana.',
  'Il figlio ha cambiato scuola senza difficoltà.',
  'Nessuna novità di rilievo; conferma gli obiettivi.',
]
export const nextSteps: Phrases = [
  'Telefonare allo sportello insieme',
  'Preparare i documenti per il rinnovo',
  'Rivedere il curriculum',
  'Incontro con la mediatrice',
  'Verificare la frequenza del corso',
  'Visitare l’alloggio proposto',
]
export const notes: Phrases = [
  'Telefonata con l’ente gestore: confermato il posto dal mese prossimo.',
  'Ricevuta la comunicazione della questura.',
  'Colloquio breve in ufficio: porta le ricevute.',
  'Scambio con la scuola: frequenza regolare.',
]
export const reviewSummaries: Phrases = [
  'Obiettivi in corso, si prosegue con gli stessi sostegni.',
  'Buoni passi avanti sulla lingua, fermo il lavoro.',
  'Serve rivedere i tempi della ricerca di casa.',
  'La persona riconosce i progressi e propone un nuovo passo.',
]
export const returnNotes: Phrases = [
  'Aggiungere un obiettivo che parta dalle capacità emerse.',
  'I livelli della scala sono troppo simili: renderli osservabili.',
  'Manca chi fa che cosa per il contributo alloggio.',
  'Indicare la data della prima verifica.',
]
export const approvalNotes: Phrases = [
  'Piano chiaro e concordato.',
  'Bene il collegamento con le capacità.',
  'Si approvi; attenzione ai tempi dei documenti.',
]
export const summaries: Phrases = [
  'Vive in città da circa un anno.',
  'Nucleo con figli minori, arrivato in momenti diversi.',
  'Segnalazione del pronto intervento, ora in appartamento condiviso.',
  'Esce da un progetto di accoglienza.',
  'Primo contatto spontaneo allo sportello.',
]
export const sources: Phrases = [
  'Accesso spontaneo',
  'Progetto di accoglienza',
  'Scuola',
  'Consultorio',
  'Pronto intervento sociale',
  'Associazione del territorio',
]
