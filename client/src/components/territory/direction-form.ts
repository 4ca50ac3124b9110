import { type CefrLevel, type DevelopmentDirection, newUlid } from '@approdo/schemas'
import { withoutBlanks } from '../services/without-blanks.ts'

type Occupation = DevelopmentDirection['occupations'][number]

/** The form of a development direction, texts as they are typed; `skills` has one a line. */
export interface DirectionForm {
  name: string
  sector: string
  description: string
  occupations: Occupation[]
  languages: { id: string; language: string; level: CefrLevel }[]
  licences: string[]
  permit: boolean
  skills: string
  horizon: string
  source: string
  decidedBy: string
}

export const directionForm = (direction: DevelopmentDirection | undefined): DirectionForm => ({
  name: direction?.name ?? '',
  sector: direction?.sector ?? '',
  description: direction?.description ?? '',
  occupations: (direction?.occupations ?? []).map((one) => ({ ...one })),
  languages: (direction?.requires?.languages ?? []).map((one) => ({ ...one })),
  licences: [...(direction?.requires?.licences ?? [])],
  permit: direction?.requires?.permit ?? false,
  skills: (direction?.requires?.skills ?? []).map(({ name }) => name).join('\n'),
  horizon: direction?.horizon ?? '',
  source: direction?.source ?? '',
  decidedBy: direction?.decidedBy ?? '',
})

/** Messages of what is missing. */
export const directionProblems = (form: DirectionForm): { name?: string; occupations?: string } => ({
  ...(form.name.trim() === '' && { name: 'common.required' }),
  ...(form.occupations.length === 0 && { occupations: 'directions.noOccupation' }),
})

type Fields = Pick<
  DevelopmentDirection,
  'name' | 'sector' | 'description' | 'occupations' | 'requires' | 'horizon' | 'source' | 'decidedBy'
>

/** The direction's fields; a skill that was there before keeps its id, so that two edits of the list merge. */
export function directionFields(form: DirectionForm, before?: DevelopmentDirection): Fields {
  const { name, occupations, languages, licences, permit, skills, ...texts } = form
  const known = before?.requires?.skills ?? []
  const named = skills
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter(Boolean)
    .map((skill) => known.find((one) => one.name === skill) ?? { id: newUlid(), name: skill })
  const requires = {
    ...(languages.length > 0 && { languages }),
    ...(licences.length > 0 && { licences }),
    ...(permit && { permit }),
    ...(named.length > 0 && { skills: named }),
  }
  return {
    ...withoutBlanks(texts),
    name: name.trim(),
    occupations,
    ...(Object.keys(requires).length > 0 && { requires }),
  }
}

/** The direction as the form leaves it: fields that were emptied go. */
export function changedDirection(direction: DevelopmentDirection, form: DirectionForm): DevelopmentDirection {
  const {
    sector: _s,
    description: _d,
    requires: _r,
    horizon: _h,
    source: _o,
    decidedBy: _b,
    ...kept
  } = direction
  return { ...kept, ...directionFields(form, direction) }
}
