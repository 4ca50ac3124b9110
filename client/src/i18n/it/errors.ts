/** Why the server refused a record, and what to do; by the server's codes. */
export const messages = {
  forbidden: 'Non puoi più modificarlo. Chiedi a chi coordina il caso di aggiungerti all’équipe.',
  malformed: 'Il server non è riuscito a leggerlo. Aprilo, salvalo di nuovo e riprova.',
  badId: 'Il server non è riuscito a riconoscerlo. Copia il testo in un nuovo inserimento.',
  unknownType: 'Il server non conosce ancora questo tipo di informazione. Aggiorna Approdo e riprova.',
  typeMismatch: 'Il server non è riuscito a riconoscerlo. Copia il testo in un nuovo inserimento.',
  invalidField: '{field}: manca o non è valido. Aprilo e correggi.',
  otherMunicipality: 'Appartiene a un altro Comune. Passa a quel Comune e inseriscilo di nuovo.',
  tooLarge: 'È troppo grande per essere inviato. Dividilo in più parti, o riduci le foto.',
  planNotApproved:
    'La supervisione non ha approvato questa proposta del piano: proponilo, e firma dopo l’approvazione.',
  planUnfinished:
    'A questo passo del piano manca qualcosa: il giorno della proposta o della firma, oppure l’esito.',
  teamWithoutAuthor: 'Nell’équipe manchi tu. Aggiungiti all’équipe e salva di nuovo.',
  signsForAnother:
    'Il verbale lo firma ognuno per sé. Chiedi alla collega o al collega di farlo dal proprio tablet.',
  beyondOversight:
    'Da fuori dell’équipe puoi cambiare solo l’équipe. Chiedi la modifica a chi segue il caso.',
}
