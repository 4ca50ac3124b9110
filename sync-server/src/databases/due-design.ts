import type { DesignDocument } from './design-document.ts'

/**
 * The days on which something waits in a case (view `days`: day → scope): the next step of a visit, the review of a signed plan, a
 * plan that waits for a decision, a commitment, the end of a permit. A first sync brings first what is due this week.
 */
export const dueDesign: DesignDocument = {
  _id: '_design/due',
  language: 'javascript',
  views: {
    days: {
      map: `function (doc) {
  var id = /^(case:[0-9A-Z]{26})(:([a-z-]+):[0-9A-Z]{26})?$/.exec(doc._id)
  if (!id) return
  var type = id[3] || 'case'
  var day
  if (type === 'visit') day = doc.nextOn
  if (type === 'commitment' && doc.state === 'open') day = doc.dueOn
  if (type === 'plan' && doc.status === 'signed') day = doc.nextReviewOn
  if (type === 'plan' && doc.status === 'proposed') day = doc.proposedAt
  if (type === 'case' && doc.status === 'open' && doc.person && doc.person.residencePermit) {
    day = doc.person.residencePermit.expiresOn
  }
  if (typeof day === 'string') emit(day.slice(0, 10), id[1])
}`,
    },
  },
}
