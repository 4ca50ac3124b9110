export const messages = {
  tagline: 'Piani personalizzati e mappa dei servizi, anche senza rete.',
  logInTitle: 'Accedi',
  logInText: 'Serve la rete solo questa volta. Poi su questo tablet basta il tuo PIN, anche senza rete.',
  username: 'Nome utente',
  password: 'Password',
  logIn: 'Accedi',
  wrongCredentials: 'Nome utente o password non corrispondono. Controlla e riprova.',
  offline:
    'Non riusciamo a raggiungere il server. Controlla la rete e riprova: quello che è su questo tablet è al sicuro.',
  tooMany: 'Troppi tentativi. Aspetta qualche minuto e riprova.',
  failed: 'L’accesso non è riuscito per un problema del server. Riprova tra poco.',
  missing: 'Scrivi nome utente e password.',
  backToPeople: 'Torna alle persone di questo tablet',
  choosePinTitle: 'Scegli il tuo PIN',
  choosePinText:
    'Ciao {name}. Il PIN protegge tutto quello che scrivi su questo tablet: senza PIN nessuno può leggerlo. Ti servirà ogni volta che apri Approdo.',
  pin: 'PIN',
  newPin: 'Nuovo PIN',
  newPinHint: 'Almeno 6 cifre, oppure una frase di almeno 8 caratteri. Non date di nascita, non 123456.',
  repeatPin: 'Ripeti il PIN',
  pinTooShort: 'Troppo corto: servono almeno 6 cifre, o 8 caratteri se usi anche lettere.',
  pinTrivial: 'Troppo facile da indovinare. Evita cifre in fila o ripetute.',
  pinsDiffer: 'I due PIN non sono uguali. Scrivili di nuovo.',
  pinWarning: 'Se dimentichi il PIN, quello che non è ancora stato inviato non si può recuperare.',
  savePin: 'Proteggi questo tablet',
  protecting: 'Prepariamo la protezione',
  useLetters: 'Usa una frase con lettere',
  useDigits: 'Usa solo cifre',
  unlockTitle: 'Chi sei?',
  unlockTitleOne: 'Sblocca Approdo',
  unlock: 'Sblocca',
  unlocking: 'Apertura in corso',
  arrived: 'Accesso riuscito. Su questo tablet hai già un PIN: scrivilo per continuare.',
  wrongPin: 'Il PIN non è giusto. Riprova.',
  wrongPinWait:
    'Il PIN non è giusto. Puoi riprovare tra {n} secondo. | Il PIN non è giusto. Puoi riprovare tra {n} secondi.',
  noVault: 'I dati di questa persona non sono più su questo tablet. Accedi di nuovo.',
  unlockFailed: 'Non siamo riusciti ad aprire i tuoi dati. Chiudi e riapri Approdo, poi riprova.',
  otherPerson: 'Accedi come un’altra persona',
  accountDisabled: 'Questo accesso è stato disattivato. Chiedi a chi amministra Approdo nel tuo comune.',
  deviceRevoked:
    'Con questo dispositivo non si può più accedere. Chiedi a chi amministra Approdo nel tuo comune.',
  vanished: 'I dati di Approdo non sono più su questo tablet.',
  vanishedText:
    'Li ha cancellati il browser, di solito perché mancava spazio. Quello che il server aveva ricevuto torna quando accedi; quello che non era ancora partito non c’è più. Dopo l’accesso chiedi al tablet di conservare i dati, nella pagina dell’invio.',
  revoked:
    'Chi amministra Approdo ha revocato questo dispositivo: i dati che conteneva sono stati cancellati. Quello che era già stato inviato è al sicuro sul server.',
  enrolmentCode: 'Codice del dispositivo',
  enrolmentCodeHint: 'Otto lettere e numeri, validi 24 ore.',
  enrolmentNeeded:
    'Questo dispositivo è nuovo: per il primo accesso serve un codice. Chiedilo a chi amministra Approdo nel tuo comune.',
  enrolmentCodeWrong:
    'Il codice non è giusto, è scaduto o è già stato usato. Controlla, o chiedine un altro.',
  goOnline: 'Servono la rete e la tua password.',
  goOnlineText:
    'Questo tablet non si collega al server da troppi giorni. Collegalo alla rete e accedi: quello che hai scritto è ancora qui, e sarà inviato.',
  offlineSoon:
    'Collega questo tablet alla rete entro domani, altrimenti servirà la password per aprirlo. | Collega questo tablet alla rete entro {n} giorno, altrimenti servirà la password per aprirlo. | Collega questo tablet alla rete entro {n} giorni, altrimenti servirà la password per aprirlo.',
  wordsForPin: 'Scrivi il tuo PIN.',
  usePasskey: 'Apri con il blocco del dispositivo',
  passkeyDeclined: 'Il dispositivo non ha confermato. Scrivi il PIN.',
  destroyed:
    'Troppi PIN sbagliati: come avevi scelto, i dati su questo tablet sono stati distrutti. Accedi di nuovo.',
  attemptsLeft:
    'Ancora {n} tentativo, poi i dati su questo tablet vengono distrutti. | Ancora {n} tentativi, poi i dati su questo tablet vengono distrutti.',
  changePin: 'Cambia il PIN',
  changeFailed: 'Non siamo riusciti a cambiare il PIN: vale ancora quello di prima. Riprova.',
  oldPin: 'PIN di adesso',
  pinChanged: 'PIN cambiato: vale da subito, su questo tablet.',
}
