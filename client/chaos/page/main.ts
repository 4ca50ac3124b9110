import { logIn, open, startLoop, sync } from './engine.ts'
import { edit, forget, save, view } from './records.ts'

/** What the tests call from outside. */
const chaos = { logIn, open, sync, startLoop, save, edit, view, forget }
export type Chaos = typeof chaos
Object.assign(globalThis, { chaos })
