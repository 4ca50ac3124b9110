import type { CaseRecord } from '../documents/case/case-record.ts'
import type { Document } from '../documents/document-types.ts'
import { heldItems } from './held-items.ts'
import { heldSectionLabels, heldTypeLabel } from './held-labels.ts'
import { type HeldRecord, type HeldSection, type HeldSectionKey, heldSections } from './held-value.ts'

/** A case with all its documents; the root may be among them. */
export interface HeldCaseFile {
  record: CaseRecord
  documents: readonly Document[]
}

const sectionOf: Readonly<Record<string, HeldSectionKey>> = {
  assessment: 'assessment',
  'skills-profile': 'abilities',
  plan: 'plan',
  goal: 'plan',
  support: 'plan',
  commitment: 'plan',
  review: 'plan',
  supervision: 'plan',
  referral: 'plan',
  visit: 'diary',
  'team-meeting': 'diary',
  'meeting-sign-off': 'diary',
  note: 'diary',
  'data-request': 'requests',
}

/**
 * Everything that a case holds about its person, by section, each record with who wrote it and when. Records of types
 * that are not known here, and fields without a label, are told under their own names: nothing held is left out but
 * ids, links and marks of the machine. Sections without records are left out.
 */
export function heldAbout({ record, documents }: HeldCaseFile): HeldSection[] {
  const { person, household, representatives, contacts, ...rest } = record
  const roots: [HeldSectionKey, object][] = [
    ['person', { person }],
    ['around', { household, representatives, contacts }],
    ['case', rest],
  ]
  const records = [
    ...roots.map(([key, part]) => ({ key, held: heldRecord(record, part) })),
    ...documents
      .filter(({ _id }) => _id !== record._id)
      .toSorted((a, b) =>
        a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a._id < b._id ? -1 : 1,
      )
      .map((doc) => ({ key: sectionOf[doc.type] ?? ('more' as const), held: heldRecord(doc, worded(doc)) })),
  ].filter(({ held }) => held.items.length > 0)
  return heldSections
    .map((key) => ({
      key,
      title: heldSectionLabels[key],
      records: records.filter((one) => one.key === key).map(({ held }) => held),
    }))
    .filter((section) => section.records.length > 0)
}

/** A document in the words that held when it was written: an assessment says its steps by those of its own scale. */
function worded(doc: Document): object {
  if (doc.type !== 'assessment' || !doc.usedScale) return doc
  const { usedScale, dimensions, ...others } = doc
  const textOf = (step: number): string => `${step}. ${usedScale.steps[step - 1]?.text ?? ''}`
  return {
    ...others,
    dimensions: dimensions.map((one) => ({
      ...one,
      ...(one.scale !== undefined && { scale: textOf(one.scale) }),
    })),
  }
}

function heldRecord(doc: Document, part: object): HeldRecord {
  const { _id, type, createdAt, createdBy, updatedAt, updatedBy } = doc
  return {
    id: _id,
    title: heldTypeLabel(type),
    items: heldItems(part, type),
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
  }
}
