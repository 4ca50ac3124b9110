import type { DocumentOf, MediaLink, Service } from '@approdo/schemas'
import { isAnswered, responseFields, type SurveyAnswers, surveyedService } from './survey-changes.ts'

/** What saving a survey needs of the records. */
export interface SurveyRecords {
  create(
    type: 'survey-response',
    scope: string,
    fields: ReturnType<typeof responseFields> & { photos?: MediaLink[] },
  ): Promise<DocumentOf<'survey-response'>>
  save(service: Service): Promise<unknown>
}

/**
 * Writes what was seen at the door: the response, and the service as it was found. Throws for answers that are
 * not enough ({@link isAnswered}), and what the records throw. Gives the response.
 */
export async function saveSurvey(options: {
  records: SurveyRecords
  service: Service
  answers: SurveyAnswers
  on: string
  by: string
  photos?: MediaLink[]
}): Promise<DocumentOf<'survey-response'>> {
  const { records, service, answers, on, by, photos = [] } = options
  if (!isAnswered(answers)) throw new RangeError('The survey does not say whether the service is there')
  const fields = { ...responseFields(service._id, answers, on), ...(photos.length > 0 && { photos }) }
  const response = await records.create('survey-response', 'place', fields)
  await records.save(surveyedService(service, answers, on, by))
  return response
}
