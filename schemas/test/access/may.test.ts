import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Action,
  type Actor,
  actions,
  actorIn,
  documentTypes,
  may,
  newDocumentId,
  newScope,
  type Role,
  readsAll,
  roles,
  rules,
} from '../../src/index.ts'

const [ownCase, otherCase] = [newScope('case'), newScope('case')]
const [ownPath, otherPath] = [newScope('training'), newScope('training')]
const types = {
  case: Object.keys(documentTypes.case).filter((type) => type !== 'case'),
  training: Object.keys(documentTypes.training).filter((type) => type !== 'training'),
  place: [...Object.keys(documentTypes.place), 'risk-rating', 'finding'],
}
const inside = (scope: string, names: readonly string[]) => names.map((type) => newDocumentId(scope, type))
const ids = {
  case: [ownCase, otherCase, ...inside(ownCase, types.case), ...inside(otherCase, types.case)],
  training: [ownPath, otherPath, ...inside(ownPath, types.training), ...inside(otherPath, types.training)],
  place: inside('place', types.place),
  commons: inside('commons', ['form', 'practice']),
}
const everyId = Object.values(ids).flat()

const actor = (
  held: readonly Role[],
  scopes: readonly string[] = [ownCase, ownPath],
  database = 'm058091',
): Actor => ({
  staff: 'somebody',
  database,
  roles: held,
  scopes: new Set(scopes),
})
const allowed = (who: Actor, action: Action, among: readonly string[]) =>
  among.filter((id) => may(who, action, id))
const typesOf = (found: readonly string[]) => new Set(found.map((id) => id.split(':').at(-2) ?? id))

const someRoles = fc.subarray([...roles])
const someScopes = fc.subarray([ownCase, otherCase, ownPath, otherPath])
const anyAction = fc.constantFrom(...actions)

describe('access', () => {
  test('is denied to whoever holds no role, named or not', () => {
    for (const action of actions) {
      for (const database of ['m058091', 'commons']) {
        expect(allowed(actor([], [ownCase, ownPath], database), action, everyId)).toEqual([])
      }
    }
  })

  test('comes from one role by itself, and from a rule of that role, action and scope', () => {
    fc.assert(
      fc.property(
        someRoles,
        someScopes,
        anyAction,
        fc.constantFrom(...everyId),
        (held, scopes, action, id) => {
          const granted = may(actor(held, scopes), action, id)
          expect(granted).toBe(held.some((role) => may(actor([role], scopes), action, id)))
          const kind = id.split(':')[0]
          const ruled = rules.some(
            (rule) =>
              rule.scope === kind &&
              rule.actions.includes(action) &&
              rule.roles.some((role) => held.includes(role)),
          )
          if (!ruled) expect(granted).toBe(false)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('never shrinks with one more role or one more scope', () => {
    fc.assert(
      fc.property(
        someRoles,
        someRoles,
        someScopes,
        someScopes,
        anyAction,
        (held, more, scopes, others, action) => {
          const before = allowed(actor(held, scopes), action, everyId)
          const after = new Set(allowed(actor([...held, ...more], [...scopes, ...others]), action, everyId))
          expect(before.every((id) => after.has(id))).toBe(true)
        },
      ),
    )
  })

  test('to a case is none for administrators, trainers and experts, even where a team names them', () => {
    const held = fc.subarray<Role>(['administrator', 'trainer', 'expert'])
    fc.assert(
      fc.property(held, someScopes, anyAction, (some, scopes, action) => {
        expect(allowed(actor(some, scopes), action, ids.case)).toEqual([])
      }),
    )
  })

  test('to a case is the team’s: nothing of another case, but to open a new one', () => {
    for (const role of ['socialWorker', 'partner'] as const) {
      for (const action of actions) {
        const beyond = allowed(actor([role]), action, [otherCase, ...inside(otherCase, types.case)])
        expect(beyond).toEqual(role === 'socialWorker' && action === 'create' ? [otherCase] : [])
      }
      expect(allowed(actor([role]), 'read', ids.case)).toHaveLength(types.case.length + 1)
    }
  })

  test('of the team covers all work on the case, never supervision, and never the end of the case', () => {
    const work = inside(ownCase, types.case)
    for (const action of ['create', 'update', 'delete'] as const) {
      const written = typesOf(allowed(actor(['socialWorker']), action, work))
      const once = ['plan-version', 'meeting-sign-off']
      const others = types.case.filter((type) => type !== 'supervision' && !once.includes(type))
      // What was signed is written once.
      expect(written).toEqual(new Set(action === 'create' ? [...others, ...once] : others))
      expect(may(actor(['partner']), action, ownCase)).toBe(false)
    }
    expect(may(actor(['socialWorker']), 'update', ownCase)).toBe(true)
    for (const role of roles) expect(may(actor([role]), 'delete', ownCase)).toBe(false)
  })

  test('of a partner is to the cases of their teams, meetings, sign-offs and referrals among them', () => {
    const partner = actor(['partner'], [ownCase])
    for (const type of ['team-meeting', 'meeting-sign-off', 'referral']) {
      const [own, other] = [newDocumentId(ownCase, type), newDocumentId(otherCase, type)]
      expect(may(partner, 'read', own) && may(partner, 'create', own)).toBe(true)
      for (const action of actions) expect(may(partner, action, other)).toBe(false)
    }
  })

  test('of overseers is to read every case, to write supervision, hand-overs, sign-offs and the team', () => {
    for (const role of ['supervisor', 'areaCoordinator'] as const) {
      const overseer = actor([role], [])
      expect(allowed(overseer, 'read', ids.case)).toEqual(ids.case)
      expect(typesOf(allowed(overseer, 'create', ids.case))).toEqual(
        new Set(['supervision', 'hand-over', 'meeting-sign-off']),
      )
      expect(typesOf(allowed(overseer, 'update', ids.case))).toEqual(
        new Set(['supervision', 'hand-over', 'case']),
      )
      expect(allowed(overseer, 'delete', ids.case)).toEqual([])
      expect(readsAll(overseer, 'case') && readsAll(overseer, 'training')).toBe(true)
    }
  })

  test('to a training path is for those whom it names, and for overseers', () => {
    for (const role of ['socialWorker', 'partner', 'trainer', 'expert', 'administrator'] as const) {
      const beyond = [otherPath, ...inside(otherPath, types.training)]
      expect(allowed(actor([role]), 'read', beyond)).toEqual([])
      expect(readsAll(actor([role]), 'training')).toBe(false)
      expect(readsAll(actor([role]), 'case')).toBe(false)
    }
    const written = (role: Role) => typesOf(allowed(actor([role]), 'create', inside(ownPath, types.training)))
    expect(written('trainer')).toEqual(new Set(types.training))
    expect(written('socialWorker')).toEqual(new Set(['self-assessment']))
  })

  test('to the territory: partners read, experts rate, administrators see nothing', () => {
    expect(allowed(actor(['partner']), 'read', ids.place)).toEqual(ids.place)
    expect(allowed(actor(['partner']), 'update', ids.place)).toEqual([])
    expect(typesOf(allowed(actor(['expert']), 'create', ids.place))).toEqual(
      new Set(['risk-rating', 'finding']),
    )
    expect(allowed(actor(['expert']), 'delete', ids.place)).toEqual([])
    for (const action of actions) expect(allowed(actor(['administrator']), action, ids.place)).toEqual([])
  })

  test('to what a municipality decides on how it works: overseers write, nobody else', () => {
    const decided = ['goal-template', 'practice-settings']
    for (const role of ['supervisor', 'areaCoordinator'] as const)
      expect(allowed(actor([role]), 'update', ids.place)).toEqual(ids.place)
    for (const role of ['socialWorker', 'trainer'] as const) {
      for (const action of ['create', 'update', 'delete'] as const)
        expect(typesOf(allowed(actor([role]), action, ids.place))).toEqual(
          new Set(types.place.filter((type) => !decided.includes(type))),
        )
      expect(allowed(actor([role]), 'read', ids.place)).toEqual(ids.place)
    }
  })

  test('to a type that no rule names is reading alone, in a territory as in a case', () => {
    const unknown = [newDocumentId('place', 'unheard-of'), newDocumentId(ownCase, 'unheard-of')]
    for (const action of ['create', 'update', 'delete'] as const)
      expect(allowed(actor(roles), action, unknown)).toEqual([])
  })

  test('ends at the database: nothing of a municipality in commons, nothing in the server’s own', () => {
    const scopes = [ownCase, otherCase, ownPath, otherPath]
    for (const action of actions) {
      const local = [...ids.case, ...ids.training, ...ids.place]
      expect(allowed(actor(roles, scopes, 'commons'), action, local)).toEqual([])
      expect(allowed(actor(roles, scopes, 'm058091'), action, ids.commons)).toEqual([])
      for (const database of ['accounts', 'audit', 'quarantine', '_users', 'm58091', '']) {
        expect(allowed(actor(roles, scopes, database), action, everyId)).toEqual([])
      }
    }
  })

  test('is denied for every id that is none of ours', () => {
    const hostile = [
      '',
      '_design/access',
      '_local/x',
      `${ownCase}\n`,
      `${ownCase}:`,
      ownCase.toLowerCase(),
      'case:',
      'place',
    ]
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(...hostile),
      fc.string().map((end) => `${ownCase}:${end}`),
    )
    fc.assert(
      fc.property(text, anyAction, (id, action) => {
        expect(may(actor(roles, [ownCase, id]), action, id)).toBe(id === ownCase && action !== 'delete')
      }),
    )
  })
})

describe('the actor that somebody is', () => {
  const memberships = [
    { municipality: '058091', role: 'socialWorker' },
    { municipality: '058091', role: 'socialWorker' },
    { municipality: '001272', role: 'supervisor' },
  ] as const
  const staff = { id: 'w', memberships }

  test('has the roles held in that municipality, and in commons those held anywhere', () => {
    expect(actorIn(staff, 'm058091', [ownCase])).toEqual({
      staff: 'w',
      database: 'm058091',
      roles: ['socialWorker'],
      scopes: new Set([ownCase]),
    })
    expect(actorIn(staff, 'm032006', []).roles).toEqual([])
    expect(actorIn(staff, 'commons', []).roles).toEqual(['socialWorker', 'supervisor'])
  })
})
