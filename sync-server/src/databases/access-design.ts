import type { DesignDocument } from './design-document.ts'

/**
 * Who is named by which case and training root (`by_member`: staff → scope), and all roots by kind (`roots`).
 * Conflicting revisions do not count: the winning root alone decides.
 */
export const accessDesign: DesignDocument = {
  _id: '_design/access',
  language: 'javascript',
  views: {
    by_member: {
      map: `function (doc) {
  var kind = /^(case|training):[0-9A-Z]{26}$/.exec(doc._id)
  if (!kind) return
  var named = kind[1] === 'case' ? doc.team : [doc.trainee].concat(doc.trainers)
  if (!Array.isArray(named)) return
  for (var i = 0; i < named.length; i++) {
    if (named[i] && typeof named[i].staff === 'string') emit(named[i].staff, doc._id)
  }
}`,
    },
    roots: {
      map: `function (doc) {
  var kind = /^(case|training):[0-9A-Z]{26}$/.exec(doc._id)
  if (kind) emit(kind[1], null)
}`,
    },
  },
}
