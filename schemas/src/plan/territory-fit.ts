import type { ResidencePermit } from '../documents/case/residence-permit.ts'
import type { Ability } from '../documents/case/skills-profile.ts'
import type { DevelopmentDirection } from '../documents/place/development-direction.ts'
import type { Service } from '../documents/place/service.ts'
import { permitStanding } from '../people/permit-standing.ts'
import { type CefrLevel, cefrLevels } from '../vocabularies/languages.ts'
import type { ServiceArea } from '../vocabularies/service-areas.ts'
import { abilityMatches, type DirectionMatch } from './ability-matches.ts'

interface SaidLanguage {
  language: string
  level?: CefrLevel | undefined
  motherTongue?: boolean | undefined
}

/** What is known of a person that a direction may ask for. What nobody has asked is left out: that is not a lack. */
export interface FitPerson {
  abilities: readonly Ability[]
  languages?: readonly SaidLanguage[] | undefined
  /** Categories with which the person may drive here; empty where they were asked and have none. */
  licences?: readonly string[] | undefined
  /** Categories of a licence of another country, which has to be exchanged first. */
  licencesToConvert?: readonly string[] | undefined
  permit?: ResidencePermit | undefined
}

type Asked =
  | { kind: 'language'; language: string; level: CefrLevel; has?: CefrLevel }
  | { kind: 'licence'; licence: string; toConvert?: boolean }
  | { kind: 'permit' }
  | { kind: 'skill'; skill: string }

/**
 * One thing that a direction asks for, and how the person stands with it: `met`, `missing`, or `notKnown`, where the case
 * says nothing and one has to ask. `services` are those of the map that close the gap; empty for what is met.
 */
export type FitItem = Asked & { state: 'met' | 'missing' | 'notKnown'; services: Service[] }

export interface DirectionFit {
  /** Id of the development direction. */
  direction: string
  name: string
  /** Which abilities meet it, and by which occupational group: the narrowest. */
  meets: (Pick<DirectionMatch, 'isco' | 'weight'> & { ability: string })[]
  items: FitItem[]
}

type Direction = Pick<DevelopmentDirection, '_id' | 'name' | 'occupations' | 'requires'>

/** The area of the service map in which a gap is closed. */
const closedBy: Readonly<Record<Asked['kind'], ServiceArea>> = {
  language: 'training',
  licence: 'training',
  skill: 'training',
  permit: 'legal',
}

/**
 * For this person, item by item, which abilities meet which directions of the territory, what is missing, and which services
 * close that gap; directions in the order of their names. It is to be read and talked about: there is no total, no rank, and
 * no score, so that nothing here decides about anybody. Whether a permit allows this work is a question of law: `met` says
 * only that there is one and that it has not run out on the day `today` (`YYYY-MM-DD`). Services that the person's permit
 * keeps out are not named.
 */
export function territoryFit(
  person: FitPerson,
  directions: readonly Direction[],
  services: readonly Service[],
  today: string,
): DirectionFit[] {
  const active = services.filter(
    ({ status, permits = [] }) =>
      status === 'active' && (permits.length === 0 || !person.permit || permits.includes(person.permit.type)),
  )
  return directions
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((direction) => ({
      direction: direction._id,
      name: direction.name,
      meets: meets(person.abilities, direction),
      items: askedOf(direction).map((asked): FitItem => {
        const state = stateOf(asked, person, today)
        const has = asked.kind === 'language' ? levelOf(person, asked.language) : undefined
        return {
          ...asked,
          ...(has !== undefined && { has }),
          ...(asked.kind === 'licence' &&
            state === 'missing' &&
            isToConvert(person, asked.licence) && { toConvert: true }),
          state,
          services: state === 'met' ? [] : closing(asked, active),
        }
      }),
    }))
}

const meets = (abilities: readonly Ability[], direction: Direction): DirectionFit['meets'] =>
  abilityMatches(abilities, [direction]).flatMap(({ ability, matches }) =>
    matches
      .toSorted((a, b) => b.isco.length - a.isco.length)
      .slice(0, 1)
      .map(({ isco, weight }) => ({ ability, isco, weight })),
  )

const askedOf = ({ requires = {} }: Direction): Asked[] => [
  ...(requires.languages ?? []).map(({ language, level }): Asked => ({ kind: 'language', language, level })),
  ...(requires.licences ?? []).map((licence): Asked => ({ kind: 'licence', licence })),
  ...(requires.permit ? [{ kind: 'permit' } as const] : []),
  ...(requires.skills ?? []).map(({ name }): Asked => ({ kind: 'skill', skill: name })),
]

function stateOf(asked: Asked, person: FitPerson, today: string): FitItem['state'] {
  switch (asked.kind) {
    case 'language': {
      const level = levelOf(person, asked.language)
      if (level === undefined) return 'notKnown'
      return cefrLevels.indexOf(level) >= cefrLevels.indexOf(asked.level) ? 'met' : 'missing'
    }
    case 'licence':
      if (person.licences === undefined) return 'notKnown'
      return person.licences.includes(asked.licence) ? 'met' : 'missing'
    case 'permit':
      return permitState(person.permit, today)
    case 'skill':
      return person.abilities.some((ability) => namesSkill(ability, asked.skill)) ? 'met' : 'notKnown'
  }
}

const isToConvert = ({ licencesToConvert = [] }: FitPerson, licence: string): boolean =>
  licencesToConvert.includes(licence)

/** A mother tongue stands at the highest level, whether or not somebody wrote one down. */
function levelOf({ languages = [] }: FitPerson, wanted: string): CefrLevel | undefined {
  const spoken = languages.find(({ language }) => language === wanted)
  return spoken?.motherTongue ? 'C2' : spoken?.level
}

function permitState(permit: ResidencePermit | undefined, today: string): FitItem['state'] {
  const standing = permitStanding(permit, today)
  if (standing === 'expired') return 'missing'
  if (standing !== 'noPaper') return standing === 'notKnown' ? 'notKnown' : 'met'
  if (permit?.type === 'euCitizen' || permit?.type === 'italianCitizen') return 'met'
  return permit?.type === 'none' ? 'missing' : 'notKnown'
}

const plain = (text: string): string => text.trim().toLocaleLowerCase('it')

const namesSkill = ({ labelIt, labelEn, words }: Ability, skill: string): boolean =>
  [labelIt, labelEn, words].some((text) => text !== undefined && plain(text) === plain(skill))

/** The words by which a service of the map, whose texts are Italian, would name it; short ones say too little. */
function called(asked: Asked): string[] {
  switch (asked.kind) {
    case 'skill':
      return plain(asked.skill)
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length >= 5)
    case 'licence':
      return ['patente']
    case 'language':
      return [plain(new Intl.DisplayNames(['it'], { type: 'language' }).of(asked.language) ?? asked.language)]
    case 'permit':
      return []
  }
}

const places = { yes: 0, waitingList: 2, no: 3 } as const

/** Services of the area that speak of what is missing, those known to have places first. For a permit, all that know the law. */
function closing(asked: Asked, services: readonly Service[]): Service[] {
  const words = called(asked)
  const speaksOf = ({ name, description = '' }: Service): boolean => {
    const text = plain(`${name} ${description}`)
    return words.some((word) => text.includes(word))
  }
  const free = ({ freePlaces }: Service): number => (freePlaces === undefined ? 1 : places[freePlaces])
  return services
    .filter(
      (service) => service.area === closedBy[asked.kind] && (asked.kind === 'permit' || speaksOf(service)),
    )
    .toSorted((one, other) => free(one) - free(other) || (one.name < other.name ? -1 : 1))
}
