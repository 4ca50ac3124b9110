import { parseDocumentId } from '../ids/document-id.ts'
import { scopeText } from '../ids/scope.ts'
import type { Body } from './body.ts'
import { caseContributions, goalContributions, planContributions } from './case-contributions.ts'
import type { Contribution } from './contribution.ts'
import { reviewContributions, supportContributions } from './follow-up-contributions.ts'
import { serviceContributions } from './place-contributions.ts'
import { observationContributions, trainingVisitContributions } from './training-contributions.ts'

/**
 * What a document adds to the indicators of its municipality. It sees this document alone and no clock: what
 * depends on today carries its day in the key. Whatever it is given, it neither throws nor adds anything but
 * finite numbers. It is the map function of the server's views too, where old engines run it: it keeps to
 * functions of ES2017.
 */
export function contributions(document: Body): Contribution[] {
  const id = parseDocumentId(String(document._id))
  if (id === undefined || document.type !== id.type) return []
  const scope = scopeText(id.scope)
  switch (`${id.scope.kind}/${id.type}`) {
    case 'case/case':
      return caseContributions(document, scope)
    case 'case/plan':
      return planContributions(document, scope)
    case 'case/goal':
      return goalContributions(document)
    case 'case/support':
      return supportContributions(document)
    case 'case/review':
      return reviewContributions(document)
    case 'place/service':
      return serviceContributions(document)
    case 'training/training-visit':
      return trainingVisitContributions(document)
    case 'training/observation':
      return observationContributions(document, scope)
    default:
      return []
  }
}
