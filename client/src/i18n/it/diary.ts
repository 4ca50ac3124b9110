export const messages = {
  more: 'Chi ha scritto e quando',
  author: 'Scritto da',
  anybody: 'Chiunque',
  from: 'Dal',
  to: 'Al',
  found: 'Nessuna voce | {n} voce | {n} voci',
  whole: 'Mostra tutto',
  noneFound: 'Niente con questi filtri.',
  templates: 'Comincia da un modello',
  'template.phone': 'Telefonata',
  'template.school': 'Scuola',
  'template.accompaniment': 'Accompagnamento',
  'template.office': 'Sportello',
  'template.observation': 'Osservazione',
  'templateText.phone': 'Telefonata con:\nChe cosa ci siamo dette:\nChe cosa resta da fare:',
  'templateText.school':
    'Sentita la scuola (chi):\nFrequenza:\nChe cosa va bene:\nChe cosa preoccupa:\nAccordi:',
  'templateText.accompaniment':
    'Accompagnamento a:\nChe cosa ha fatto da sé la persona:\nRisposta dello sportello:\nProssimo passo:',
  'templateText.office': 'Pratica:\nDocumenti consegnati:\nDocumenti che mancano:\nRisposta attesa entro:',
  'templateText.observation':
    'Che cosa ho visto (fatti):\nChe cosa ha detto la persona:\nChe cosa ne penso, da verificare:',
  templateTitle: 'Tieni questo testo come modello tuo',
  templateHint: 'Un nome breve. Non scrivere nel modello dati di una persona: serve per tutte.',
  keepTemplate: 'Tieni come modello',
  templateGone: 'Modello tolto.',
}
