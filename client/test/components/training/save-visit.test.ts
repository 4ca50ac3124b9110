import { type Document, documentProblems, newDocumentId } from '@approdo/schemas'
import { describe, expect, it } from 'vitest'
import { saveVisit, type VisitRecords } from '../../../src/components/training/save-visit.ts'
import { emptyVisitForm, isBlankVisit } from '../../../src/components/training/visit-form.ts'
import { path, visit } from './sample-training.ts'

describe('saveVisit', () => {
  it('writes the visit and one observation for each competence seen, as their schemas ask', async () => {
    const { type: _type, setting: _setting, on: _on, ...base } = visit()
    const written: Document[] = []
    const records: VisitRecords = {
      async create(type, scope, fields) {
        const made = { ...base, ...fields, _id: newDocumentId(scope, type), type } as never
        written.push(made)
        return made
      },
    }
    const form = emptyVisitForm('2026-11-23')
    form.seen.welcome = { level: 3, note: ' ha ascoltato ' }
    form.seen.goals = { level: 2, note: '' }
    form.agreements[1] = { id: '2', text: 'scrivere i livelli', dueOn: '2026-12-01' }
    await saveVisit(records, path, form)

    const [saved, ...observations] = written
    expect(saved).toMatchObject({
      type: 'training-visit',
      agreements: [{ id: '2', text: 'scrivere i livelli', dueOn: '2026-12-01' }],
    })
    expect(observations).toMatchObject([
      { visit: saved?._id, competence: 'welcome', level: 3, note: 'ha ascoltato' },
      { visit: saved?._id, competence: 'goals', level: 2 },
    ])
    expect(written.flatMap(documentProblems)).toEqual([])
  })

  it('knows a visit in which nothing was written', () => {
    const form = emptyVisitForm('2026-11-23')
    expect(isBlankVisit(form)).toBe(true)
    form.seen.review.level = 1
    expect(isBlankVisit(form)).toBe(false)
  })
})
