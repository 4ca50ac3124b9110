import type { PermitType } from '@approdo/schemas'

/** Where invented people come from: names, languages and papers that go together. */
export interface Origin {
  citizenship: string
  /** The first is the mother tongue. */
  languages: readonly [string, ...string[]]
  female: readonly [string, ...string[]]
  male: readonly [string, ...string[]]
  family: readonly [string, ...string[]]
  permits: readonly [PermitType, ...PermitType[]]
}

const protection = ['asylumRequest', 'refugee', 'subsidiaryProtection', 'specialProtection'] as const
const settled = ['work', 'familyReasons', 'longTerm'] as const

const westAfrica = {
  female: ['Aminata', 'Fatoumata', 'Mariama', 'Kadiatou', 'Awa', 'Binta', 'Ramata', 'Djeneba'],
  male: ['Mamadou', 'Ousmane', 'Ibrahima', 'Lamin', 'Moussa', 'Abdoulaye', 'Sekou', 'Bakary'],
  family: ['Diallo', 'Traoré', 'Camara', 'Ceesay', 'Keita', 'Sow', 'Jallow', 'Touré', 'Konaté', 'Bah'],
} as const
const arab = {
  female: ['Fatima', 'Samira', 'Amal', 'Nadia', 'Khadija', 'Leila', 'Salma', 'Hanan'],
  male: ['Youssef', 'Karim', 'Ahmed', 'Mehdi', 'Omar', 'Tarek', 'Hicham', 'Bilal'],
  family: ['Benali', 'El Amrani', 'Haddad', 'Mansour', 'Trabelsi', 'Saidi', 'Nasser', 'Khalil', 'Ziani'],
} as const
const latin = {
  female: ['Lucía', 'Rosa', 'Mercedes', 'Yolanda', 'Carmen', 'Ximena', 'Paola'],
  male: ['José', 'Carlos', 'Miguel', 'Jorge', 'Luis', 'Andrés', 'Rubén'],
  family: ['Quispe', 'Flores', 'Ramírez', 'Huamán', 'Rojas', 'Mendoza', 'Salazar', 'Paredes'],
} as const
const italian = {
  female: ['Giulia', 'Teresa', 'Antonella', 'Sara', 'Michela', 'Rosaria', 'Daniela'],
  male: ['Marco', 'Salvatore', 'Davide', 'Antonio', 'Luca', 'Pietro', 'Giuseppe'],
  family: ['Marchetti', 'De Santis', 'Greco', 'Bruno', 'Caruso', 'Longo', 'Ferri', 'Villa', 'Serra'],
} as const

/** In the order in which shares fall: the first ones are met more often. */
export const origins: readonly [Origin, ...Origin[]] = [
  {
    citizenship: 'NG',
    languages: ['en', 'ig', 'yo'],
    female: ['Blessing', 'Joy', 'Faith', 'Chioma', 'Patience', 'Osas', 'Ngozi', 'Mercy'],
    male: ['Emeka', 'Sunday', 'Victor', 'Chidi', 'Osaze', 'Kelvin', 'Samuel'],
    family: ['Okafor', 'Osagie', 'Eze', 'Adeyemi', 'Igbinovia', 'Balogun', 'Nwosu', 'Obaseki'],
    permits: protection,
  },
  {
    citizenship: 'UA',
    languages: ['uk', 'ru'],
    female: ['Oksana', 'Iryna', 'Natalia', 'Olena', 'Kateryna', 'Halyna', 'Svitlana'],
    male: ['Andriy', 'Serhiy', 'Oleh', 'Taras', 'Mykola', 'Dmytro'],
    family: ['Kovalenko', 'Bondarenko', 'Tkachenko', 'Melnyk', 'Shevchuk', 'Kravets', 'Moroz'],
    permits: ['temporaryProtection', 'work', 'longTerm'],
  },
  { citizenship: 'IT', languages: ['it'], ...italian, permits: ['none'] },
  {
    citizenship: 'BD',
    languages: ['bn', 'en'],
    female: ['Nasrin', 'Shirin', 'Rahima', 'Taslima', 'Farzana'],
    male: ['Rafiq', 'Shahin', 'Kamal', 'Jamal', 'Mizanur', 'Habib', 'Sohel'],
    family: ['Hossain', 'Rahman', 'Miah', 'Uddin', 'Sarkar', 'Chowdhury', 'Molla'],
    permits: ['asylumRequest', 'work', 'familyReasons', 'longTerm'],
  },
  { citizenship: 'MA', languages: ['ar', 'fr'], ...arab, permits: settled },
  { citizenship: 'GM', languages: ['wo', 'en', 'ff'], ...westAfrica, permits: protection },
  { citizenship: 'ML', languages: ['bm', 'fr'], ...westAfrica, permits: protection },
  {
    citizenship: 'SN',
    languages: ['wo', 'fr'],
    ...westAfrica,
    permits: ['work', 'asylumRequest', 'familyReasons'],
  },
  {
    citizenship: 'PK',
    languages: ['ur', 'pa'],
    female: ['Ayesha', 'Sadia', 'Zainab', 'Rabia', 'Nazia'],
    male: ['Imran', 'Asif', 'Nadeem', 'Waqas', 'Bilal', 'Faisal', 'Usman'],
    family: ['Khan', 'Hussain', 'Iqbal', 'Malik', 'Butt', 'Chaudhry', 'Mehmood'],
    permits: ['asylumRequest', 'subsidiaryProtection', 'work'],
  },
  {
    citizenship: 'AF',
    languages: ['fa', 'ps'],
    female: ['Parwana', 'Shabnam', 'Zohra', 'Laila', 'Marzia'],
    male: ['Hamid', 'Najib', 'Reza', 'Farhad', 'Jawad', 'Zabihullah'],
    family: ['Ahmadi', 'Rezai', 'Noori', 'Haidari', 'Karimi', 'Sultani', 'Popal'],
    permits: ['refugee', 'subsidiaryProtection'],
  },
  { citizenship: 'PE', languages: ['es'], ...latin, permits: settled },
  { citizenship: 'TN', languages: ['ar', 'fr'], ...arab, permits: settled },
  { citizenship: 'VE', languages: ['es'], ...latin, permits: ['asylumRequest', 'specialProtection', 'work'] },
  { citizenship: 'SY', languages: ['ar', 'ku'], ...arab, permits: ['refugee', 'subsidiaryProtection'] },
  {
    citizenship: 'SO',
    languages: ['so', 'ar'],
    female: ['Hodan', 'Ifrah', 'Sahra', 'Deqa', 'Naima'],
    male: ['Abdirahman', 'Yusuf', 'Liban', 'Ismail', 'Guled'],
    family: ['Warsame', 'Farah', 'Abdi', 'Jama', 'Hersi', 'Nur'],
    permits: ['refugee', 'subsidiaryProtection'],
  },
  {
    citizenship: 'RO',
    languages: ['ro'],
    female: ['Mihaela', 'Elena', 'Ioana', 'Gabriela', 'Daniela'],
    male: ['Ion', 'Vasile', 'Cristian', 'Florin', 'Gheorghe'],
    family: ['Popescu', 'Munteanu', 'Stan', 'Radu', 'Dumitrescu', 'Lazar'],
    permits: ['euCitizen'],
  },
  {
    citizenship: 'ER',
    languages: ['ti', 'ar'],
    female: ['Selam', 'Helen', 'Senait', 'Mehret', 'Luwam'],
    male: ['Tesfay', 'Yonas', 'Filmon', 'Dawit', 'Habtom'],
    family: ['Tekle', 'Ghebre', 'Haile', 'Tesfamariam', 'Kidane', 'Woldu'],
    permits: ['refugee'],
  },
  {
    citizenship: 'AL',
    languages: ['sq'],
    female: ['Ardita', 'Mirela', 'Vjollca', 'Elona', 'Drita'],
    male: ['Arben', 'Ilir', 'Besnik', 'Gëzim', 'Altin'],
    family: ['Hoxha', 'Shehu', 'Leka', 'Prifti', 'Gjoka', 'Marku'],
    permits: settled,
  },
]
