import { documentProblems, newDocumentId, type Service, type SurveyResponse } from '@approdo/schemas'
import { describe, expect, it } from 'vitest'
import { saveSurvey } from '../../../src/components/services/save-survey.ts'
import { emptyAnswers, type SurveyAnswers } from '../../../src/components/services/survey-changes.ts'
import { sampleService } from './sample-service.ts'

/** Saves answers, and gives what was written. */
async function survey(service: Service, given: Partial<SurveyAnswers>) {
  const written: (SurveyResponse | Service)[] = []
  const { name: _name, status: _status, type: _type, ...base } = sampleService()
  await saveSurvey({
    records: {
      async create(type, scope, fields) {
        const response = { ...base, ...fields, _id: newDocumentId(scope, type), type }
        written.push(response)
        return response
      },
      async save(saved) {
        written.push(saved)
      },
    },
    service,
    answers: { ...emptyAnswers(), ...given },
    on: '2026-11-23',
    by: 'worker1.roma',
  })
  const [response, after] = written as [SurveyResponse, Service]
  return { response, after }
}

describe('saveSurvey', () => {
  it('verifies the service by whom and on which day, and takes over what was seen', async () => {
    const { response, after } = await survey(sampleService({ freePlaces: 'yes', languages: ['it'] }), {
      stillThere: true,
      hoursConfirmed: true,
      freePlaces: 'waitingList',
      languages: ['it', 'ar'],
      note: ' citofono rotto ',
    })
    expect(response).toMatchObject({ stillThere: true, hoursConfirmed: true, note: 'citofono rotto' })
    expect(after).toMatchObject({
      status: 'active',
      freePlaces: 'waitingList',
      languages: ['it', 'ar'],
      verifiedOn: '2026-11-23',
      verifiedBy: 'worker1.roma',
    })
    expect([...documentProblems(response), ...documentProblems(after)]).toEqual([])
  })

  it('leaves places and languages as they were when nobody answered about them', async () => {
    const { response, after } = await survey(sampleService({ freePlaces: 'no', languages: ['fr'] }), {
      stillThere: true,
    })
    expect(after).toMatchObject({ freePlaces: 'no', languages: ['fr'] })
    expect(response).not.toHaveProperty('languages')
  })

  it('closes a service that is gone, and writes down nothing else that nobody could see', async () => {
    const { response, after } = await survey(sampleService({ freePlaces: 'yes' }), {
      stillThere: false,
      gone: 'defunct',
      hoursConfirmed: true,
      freePlaces: 'no',
    })
    expect(after).toMatchObject({ status: 'defunct', freePlaces: 'yes', verifiedOn: '2026-11-23' })
    expect(response).toMatchObject({ stillThere: false })
    expect(response).not.toHaveProperty('hoursConfirmed')
  })

  it('opens again a service that was closed and is there', async () => {
    const { after } = await survey(sampleService({ status: 'temporarilyClosed' }), { stillThere: true })
    expect(after.status).toBe('active')
  })

  it('refuses answers that do not say how the service is gone', async () => {
    await expect(survey(sampleService(), { stillThere: false })).rejects.toThrow(RangeError)
  })
})
