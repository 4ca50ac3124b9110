import type { PrintLanguage } from '../../i18n/print/print-texts.ts'
import type { ProfileTexts } from '../../i18n/print/profile/profile-texts.ts'
import type { Speech } from './print-speech.ts'

export type ProfileSpeech = (speech: Speech) => string

/** Says in each language of a print what is picked from its own texts of the profile. */
export const saidIn =
  (
    texts: ReadonlyMap<PrintLanguage, ProfileTexts>,
    pick: (texts: ProfileTexts, speech: Speech) => string,
  ): ProfileSpeech =>
  (speech) => {
    const own = texts.get(speech.language)
    return own ? pick(own, speech) : ''
  }
