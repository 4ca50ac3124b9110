/** A pilot municipality of the demo, and who works there. */
export interface DemoMunicipality {
  istat: string
  /** Ending of the user names: `worker1.roma`. */
  short: string
  worker1: string
  worker2: string
  supervisor: string
  coordinator: string
  partner: string
}

export const demoMunicipalities: readonly DemoMunicipality[] = [
  {
    istat: '058091',
    short: 'roma',
    worker1: 'Chiara Lombardi',
    worker2: 'Matteo Ricci',
    supervisor: 'Paola Fontana',
    coordinator: 'Stefano Moretti',
    partner: 'Elisa Barbieri',
  },
  {
    istat: '001272',
    short: 'torino',
    worker1: 'Federica Gallo',
    worker2: 'Andrea Ferrero',
    supervisor: 'Silvia Bianco',
    coordinator: 'Giorgio Costa',
    partner: 'Martina Rinaldi',
  },
  {
    istat: '032006',
    short: 'trieste',
    worker1: 'Marta Furlan',
    worker2: 'Nicola Visintin',
    supervisor: 'Elena Cosulich',
    coordinator: 'Fabio Pertot',
    partner: 'Irene Zanier',
  },
  {
    istat: '089017',
    short: 'siracusa',
    worker1: 'Rosalia Cassia',
    worker2: 'Giuseppe Lo Presti',
    supervisor: 'Concetta Amato',
    coordinator: 'Sebastiano Messina',
    partner: 'Agata Salemi',
  },
  {
    istat: '101010',
    short: 'crotone',
    worker1: 'Francesca Scalise',
    worker2: 'Domenico Talarico',
    supervisor: 'Caterina Muscò',
    coordinator: 'Pasquale Iuliano',
    partner: 'Teresa Gigliotti',
  },
]
