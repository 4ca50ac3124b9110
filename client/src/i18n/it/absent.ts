/** Cases of which only a summary is on the tablet, and how long others stay. */
export const messages = {
  opening: 'La cartella sta arrivando dal server. Intanto ecco che cosa se ne sa qui.',
  online: 'Su questo tablet c’è solo un riassunto. La cartella intera è sul server.',
  noRoom:
    'Il tablet è pieno e questa cartella non è qui per intero. Puoi aprirla: arriva lo stesso, e resta su questo tablet.',
  offline:
    'Su questo tablet c’è solo un riassunto. Per leggere il resto serve la rete. Se scegli di tenerla, arriva appena la rete torna.',
  offlinePinned:
    'Su questo tablet c’è solo un riassunto. La cartella arriva appena torna la rete, e resta qui.',
  failed:
    'Non siamo riusciti ad aprire la cartella. Resta chiesta: arriva con il prossimo collegamento riuscito.',
  open: 'Apri la cartella',
  again: 'Riprova',
  pin: 'Tieni su questo tablet',
  unpin: 'Non tenere più su questo tablet',
  known: 'Che cosa se ne sa qui',
  answers: 'Chi risponde del caso',
  plan: 'Piano',
  reference: 'Numero',
  documents: 'Documenti nella cartella',
  due: 'Scadenze',
  staysPinned: 'Questa cartella resta su questo tablet, anche senza rete.',
  staysForReview: 'È su questo tablet perché un piano aspetta una decisione.',
  staysUntil: 'Resta su questo tablet fino al {day}, perché l’hai aperta. Quello che scrivi parte prima.',
  leaves: 'Lascerà questo tablet con il prossimo collegamento. Quello che hai scritto parte prima.',
}
