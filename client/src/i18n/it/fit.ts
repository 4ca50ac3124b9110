export const messages = {
  title: 'Il piano e il territorio',
  intro:
    'Dove va il territorio e che cosa chiede, una cosa per volta. Serve per parlarne insieme: non è un punteggio e non decide niente.',
  noDirections: 'Il Comune non ha ancora scritto le direzioni di sviluppo.',
  meets: '“{ability}” serve qui: {direction} cerca {group}.',
  meetsNothing: 'Nessuna capacità scritta finora riguarda questa direzione.',
  'language.met': 'Lingua: chiede {language} a livello {level}, e la persona è a {has}.',
  'language.missing': 'Lingua: chiede {language} a livello {level}; la persona è a {has}.',
  'language.notKnown':
    'Lingua: chiede {language} a livello {level}. Il livello della persona non è scritto: chiedilo.',
  'licence.met': 'Patente: chiede la {licence}, e la persona ce l’ha.',
  'licence.missing': 'Patente: chiede la {licence}, che la persona non ha.',
  'licence.toConvert':
    'Patente: chiede la {licence}. La persona ce l’ha di un altro Paese: va convertita prima di guidare qui.',
  'licence.notKnown': 'Patente: chiede la {licence}. Non è scritto se la persona ce l’ha: chiedilo.',
  'permit.met':
    'Permesso: chiede un titolo per lavorare. Ce n’è uno valido; controlla se permette questo lavoro.',
  'permit.missing': 'Permesso: chiede un titolo per lavorare, che manca o è scaduto.',
  'permit.notKnown': 'Permesso: chiede un titolo per lavorare. Non è scritto quale c’è: chiedilo.',
  'skill.met': 'Capacità: chiede “{skill}”, che è tra le capacità della persona.',
  'skill.missing': 'Capacità: chiede “{skill}”, che la persona non ha.',
  'skill.notKnown': 'Capacità: chiede “{skill}”. Non è tra quelle scritte: chiedi se la persona lo sa fare.',
  'goal.language': 'Imparare {language} fino al livello {level}',
  'goal.licenceToConvert': 'Convertire la patente {licence}',
  'goal.licence': 'Prendere la patente {licence}',
  'goal.permit': 'Avere un titolo che permetta di lavorare',
  'goal.skill': 'Imparare: {skill}',
  helps: 'Nessun servizio aiuta | {n} servizio può aiutare | {n} servizi possono aiutare',
  nobodyHelps: 'Nessun servizio della mappa ne parla: chiedi in giro.',
  asSupport: 'Metti tra i sostegni',
  alreadySupport: 'già tra i sostegni',
  supportAdded: 'Sostegno previsto: {name}',
}
