import type { DesignDocument } from './design-document.ts'

/**
 * The case and training scopes, in one view (`scopes`), because the embedded endpoint builds each view by itself:
 * under `["named", <staff>]` those whose root names somebody, under `["all", <kind>]` all of a kind; the value is
 * the scope. Conflicting revisions do not count: the winning root alone decides.
 */
export const accessDesign: DesignDocument = {
  _id: '_design/access',
  language: 'javascript',
  views: {
    scopes: {
      map: `function (doc) {
  var kind = /^(case|training):[0-9A-Z]{26}$/.exec(doc._id)
  if (!kind) return
  emit(['all', kind[1]], doc._id)
  var named = kind[1] === 'case' ? doc.team : [doc.trainee].concat(doc.trainers)
  if (!Array.isArray(named)) return
  for (var i = 0; i < named.length; i++) {
    if (named[i] && typeof named[i].staff === 'string') emit(['named', named[i].staff], doc._id)
  }
}`,
    },
  },
}
