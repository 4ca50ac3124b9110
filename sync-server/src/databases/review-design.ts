import type { DesignDocument } from './design-document.ts'

/**
 * What a plan that waits for a decision is told from, in one view (`steps`): under `["proposed"]` the plans that are proposed, each with
 * the time of its proposal; under `["decided", <plan>]` the proposals of a plan on which there is a decision.
 */
export const reviewDesign: DesignDocument = {
  _id: '_design/review',
  language: 'javascript',
  views: {
    steps: {
      map: `function (doc) {
  var id = /^case:[0-9A-Z]{26}:(plan|supervision):[0-9A-Z]{26}$/.exec(doc._id)
  if (!id) return
  if (id[1] === 'plan' && doc.status === 'proposed') emit(['proposed'], doc.proposedAt)
  if (id[1] === 'supervision' && typeof doc.plan === 'string') emit(['decided', doc.plan], doc.proposedAt)
}`,
    },
  },
}
