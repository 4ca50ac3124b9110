import type { Service, SurveyResponse } from '@approdo/schemas'
import type { DraftPhoto } from '../media/photo-drafts.ts'

/** What was seen at the door. */
export interface SurveyAnswers {
  stillThere: boolean | undefined
  /** For a service that is not there any more: shut for a while, or for good. */
  gone: 'temporarilyClosed' | 'defunct' | undefined
  hoursConfirmed: boolean | undefined
  phoneConfirmed: boolean | undefined
  freePlaces: Service['freePlaces']
  /** Undefined while nobody touched them. */
  languages: string[] | undefined
  note: string
  photos: DraftPhoto[]
}

export const emptyAnswers = (): SurveyAnswers => ({
  stillThere: undefined,
  gone: undefined,
  hoursConfirmed: undefined,
  phoneConfirmed: undefined,
  freePlaces: undefined,
  languages: undefined,
  note: '',
  photos: [],
})

/** Whether enough was answered to save: it is there, or how it is gone. */
export const isAnswered = (answers: SurveyAnswers): boolean =>
  answers.stillThere === true || (answers.stillThere === false && answers.gone !== undefined)

/** The fields of the survey response. Of a service that is gone nothing else could be seen. */
export function responseFields(
  service: string,
  answers: SurveyAnswers,
  on: string,
): Pick<SurveyResponse, 'service' | 'on' | 'stillThere'> & Partial<SurveyResponse> {
  const there = answers.stillThere === true
  const note = answers.note.trim()
  return {
    service,
    on,
    stillThere: there,
    ...(there && answers.hoursConfirmed !== undefined && { hoursConfirmed: answers.hoursConfirmed }),
    ...(there && answers.phoneConfirmed !== undefined && { phoneConfirmed: answers.phoneConfirmed }),
    ...(there && answers.freePlaces !== undefined && { freePlaces: answers.freePlaces }),
    ...(there && answers.languages !== undefined && { languages: answers.languages }),
    ...(note !== '' && { note }),
  }
}

/** The service as the survey leaves it: status, places and languages seen, verified by whom and on which day. */
export function surveyedService(service: Service, answers: SurveyAnswers, on: string, by: string): Service {
  const there = answers.stillThere === true
  return {
    ...service,
    status: there ? 'active' : (answers.gone ?? service.status),
    ...(there && answers.languages !== undefined && { languages: answers.languages }),
    ...(there && answers.freePlaces !== undefined && { freePlaces: answers.freePlaces }),
    verifiedOn: on,
    verifiedBy: by,
  }
}
