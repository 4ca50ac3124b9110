import { afterAll, beforeAll, expect } from 'vitest'
import type { Doc } from '../../src/replica/doc.ts'
import { type Person, personAt } from './person.ts'
import { caseOf } from './records.ts'
import { type Tablet, unpackTablet } from './tablet.ts'
import { foundTown, type Town } from './town.ts'

/** What most tests begin with: a case shared by a worker at a tablet, in sync, and a colleague at a desk. */
export interface Scene {
  town: Town
  tablet: Tablet
  colleague: Person
  root: Doc
  /** One round on the tablet that must go well. */
  syncs(): Promise<void>
}

/** Sets the scene before the tests of a file, and clears it after them. */
export function useScene(): Scene {
  const scene = {} as Scene
  beforeAll(async () => {
    scene.town = await foundTown({ worker: 'socialWorker', colleague: 'socialWorker' })
    scene.colleague = await personAt(() => scene.town.url, 'colleague')
    scene.root = caseOf('worker', 'colleague')
    await scene.colleague.store([scene.root])
    scene.tablet = await unpackTablet(scene.town, 'worker')
    scene.syncs = async () => {
      expect(await scene.tablet.call('sync')).toMatchObject({ outcome: 'synced' })
    }
    await scene.syncs()
    scene.tablet.line.clear()
  })
  afterAll(async () => {
    await scene.tablet?.throwAway()
    await scene.town?.demolish()
  })
  return scene
}
