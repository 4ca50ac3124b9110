type Phrases = readonly [string, ...string[]]

export const strengths: Phrases = [
  'Ascolta senza interrompere e riformula con parole semplici.',
  'Parte da ciò che la persona sa fare.',
  'Coinvolge la mediatrice fin dall’inizio del colloquio.',
  'Tiene aggiornata la mappa dei servizi.',
]
export const criticalPoints: Phrases = [
  'Gli obiettivi restano generici: renderli osservabili.',
  'Fissare la data della verifica prima di salutarsi.',
  'Lasciare più tempo alle domande della persona.',
  'Scrivere la nota di visita il giorno stesso.',
]
export const agreements: Phrases = [
  'Riscrivere due obiettivi con i cinque livelli',
  'Visitare un servizio nuovo e mapparlo',
  'Provare il colloquio con mediazione a distanza',
  'Rivedere insieme il prossimo piano',
  'Portare un caso in équipe',
]
