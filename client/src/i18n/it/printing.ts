export const messages = {
  open: 'Stampa',
  title: 'Stampa',
  print: 'Stampa o salva in PDF',
  what: 'Che cosa',
  'kind.plan': 'Piano intero',
  'kind.pact': 'Patto',
  'kind.receipt': 'Ricevuta per la persona',
  'kind.easy': 'Facile da leggere, con figure',
  first: 'Lingua',
  second: 'Insieme a',
  alone: 'nessun’altra lingua',
}
