export const messages = {
  title: 'Foto',
  photos: 'Foto',
  photosHint:
    'Restano cifrate su questo tablet e partono dopo i testi. Chiedi sempre il permesso alla persona.',
  take: 'Scatta una foto',
  choose: 'Scegli dal tablet',
  working: 'Preparo la foto…',
  caption: 'Che cosa si vede',
  number: 'Foto {n}',
  removed: 'Foto tolta.',
  tooMany: 'Al massimo {n} foto: le altre non sono state aggiunte.',
  unreadable: '“{name}” non è una foto che il tablet sa leggere.',
  noSpace: 'Il tablet è pieno: la foto non è stata aggiunta. Quello che hai scritto è al sicuro.',
  notKept: 'Salvato, ma senza {n} foto: il tablet è pieno. | Salvato, ma senza {n} foto: il tablet è pieno.',
  awaited: 'Foto sul server: tocca per scaricarla',
  offline: 'Serve la rete: riprova',
  gone: 'Questa foto non c’è più.',
}
