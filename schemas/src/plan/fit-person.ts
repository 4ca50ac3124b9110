import type { Person } from '../documents/case/person.ts'
import type { WorkPeriod } from '../documents/case/profile-entries.ts'
import type { Ability, SkillsProfile } from '../documents/case/skills-profile.ts'
import { licencesHeld } from './licences-held.ts'
import type { FitPerson } from './territory-fit.ts'

type Profile = Pick<SkillsProfile, 'abilities' | 'languages' | 'work' | 'licences' | 'noLicence'>

/**
 * What the case says of a person that a development direction may ask for, intake and skills profile together. Occupations
 * of the work history count as abilities. Of a language, the profile speaks before the intake; its level is that of talking with
 * others, or of telling, or of understanding where nobody said more. A licence counts when nothing is said against it.
 */
export function fitPerson(person: Person | undefined, profile: Profile | undefined): FitPerson {
  const abilities = profile?.abilities ?? []
  const named = new Set(abilities.map(({ uri }) => uri))
  const worked = (profile?.work ?? []).filter(({ uri, isco }) => isco !== undefined && !named.has(uri))
  const inProfile = (profile?.languages ?? []).map((one) => ({
    language: one.language,
    level: one.spokenInteraction ?? one.spokenProduction ?? one.listening,
    motherTongue: one.motherTongue,
  }))
  const atIntake = person?.languages ?? []
  const said = inProfile.filter(({ level, motherTongue }) => level !== undefined || motherTongue)
  const elsewhere = atIntake.filter(({ language }) => !said.some((one) => one.language === language))
  return {
    abilities: [...abilities, ...worked.map(abilityOfWork)],
    languages: [...said, ...elsewhere],
    ...licencesOf(profile),
    permit: person?.residencePermit,
  }
}

/** An occupation of the work history, as an ability with the same id. */
function abilityOfWork({ id, uri, isco, labelIt, labelEn, labels, title }: WorkPeriod): Ability {
  return { id, kind: 'occupation', uri, isco, labelIt, labelEn, labels, words: title }
}

function licencesOf(profile: Profile | undefined): Pick<FitPerson, 'licences' | 'licencesToConvert'> {
  const licences = profile?.licences ?? []
  if (licences.length === 0) return profile?.noLicence ? { licences: [] } : {}
  return {
    licences: licencesHeld(licences.filter(({ state = 'valid' }) => state === 'valid')),
    licencesToConvert: licencesHeld(licences.filter(({ state }) => state === 'toConvert')),
  }
}
