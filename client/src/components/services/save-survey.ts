import type { DocumentOf, Service } from '@approdo/schemas'
import { isAnswered, responseFields, type SurveyAnswers, surveyedService } from './survey-changes.ts'

/** What saving a survey needs of the records. */
export interface SurveyRecords {
  create(
    type: 'survey-response',
    scope: string,
    fields: ReturnType<typeof responseFields>,
  ): Promise<DocumentOf<'survey-response'>>
  save(service: Service): Promise<unknown>
}

/**
 * Writes what was seen at the door: the response, and the service as it was found. Throws for answers that are
 * not enough ({@link isAnswered}), and what the records throw.
 */
export async function saveSurvey(options: {
  records: SurveyRecords
  service: Service
  answers: SurveyAnswers
  on: string
  by: string
}): Promise<void> {
  const { records, service, answers, on, by } = options
  if (!isAnswered(answers)) throw new RangeError('The survey does not say whether the service is there')
  await records.create('survey-response', 'place', responseFields(service._id, answers, on))
  await records.save(surveyedService(service, answers, on, by))
}
