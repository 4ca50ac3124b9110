import type { Base, DocumentOf } from '@approdo/schemas'
import { observationFields, type VisitForm, visitFields } from './visit-form.ts'

/** What saving a visit needs of the records. */
export interface VisitRecords {
  create<Type extends 'training-visit' | 'observation'>(
    type: Type,
    scope: string,
    fields: Omit<DocumentOf<Type>, keyof Base | 'type'>,
  ): Promise<DocumentOf<Type>>
}

/** Writes the visit, and an observation for each competence that was seen in it. Throws what the records throw. */
export async function saveVisit(records: VisitRecords, scope: string, form: VisitForm): Promise<void> {
  const visit = await records.create('training-visit', scope, visitFields(form))
  for (const fields of observationFields(form, visit._id)) await records.create('observation', scope, fields)
}
