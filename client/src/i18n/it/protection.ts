export const messages = {
  idle: 'Blocca da solo dopo',
  minutes: '{n} minuto senza toccarlo | {n} minuti senza toccarlo',
  destroy: 'Dopo {n} PIN sbagliati di fila, distruggi i miei dati su questo tablet',
  destroyHint: 'Quello che il server ha ricevuto resta sul server.',
  destroyUnsent: 'Attenzione: {n} cose non sono ancora inviate e andrebbero perse con il resto.',
  passkeyAdd: 'Apri anche con l’impronta o il volto',
  passkeyText:
    'Il blocco di questo dispositivo (impronta, volto o codice) aprirà i tuoi dati al posto del PIN. Il PIN resta valido: scrivilo per confermare.',
  passkeyOn: 'Il blocco di questo dispositivo apre anche i tuoi dati.',
  passkeyRemove: 'Torna al solo PIN',
  passkeyAdded: 'Fatto: ora puoi aprire con il blocco del dispositivo.',
  passkeyRemoved: 'Da ora si apre solo con il PIN.',
  passkeyDeclined: 'Il dispositivo non ha confermato. Il PIN resta l’unico modo per aprire.',
}
