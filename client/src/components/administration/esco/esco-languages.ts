import { escoLanguage } from '@approdo/schemas'

/** The languages of the classification (https://esco.ec.europa.eu/en/about-esco/what-esco); first those of this app's prints. */
export const escoLanguages = [
  ...['it', 'en', 'fr', 'es', 'ar', 'uk'],
  ...[
    'bg',
    'cs',
    'da',
    'de',
    'el',
    'et',
    'fi',
    'ga',
    'hr',
    'hu',
    'is',
    'lt',
    'lv',
    'mt',
    'nl',
    'no',
    'pl',
    'pt',
  ],
  ...['ro', 'sk', 'sl', 'sv'],
]

/** The language that an official file is named after: `fr` of `occupations_fr.csv`. */
export function languageOfFile(name: string): string | undefined {
  const [, tag] = /_([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)( ?\(\d+\))?\.csv$/i.exec(name) ?? []
  return tag && escoLanguage(tag)
}
