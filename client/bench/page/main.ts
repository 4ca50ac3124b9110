import { searchEsco } from './esco.ts'
import { idleSync, newTablet, openCaseload, saveOne, searchAll, syncTablet, syncWatched } from './ours.ts'
import { fetchRaw } from './raw.ts'
import { pullStock, readStock, saveStock } from './stock.ts'

/** What the runner calls from outside; everything gives milliseconds unless it says otherwise. */
const bench = {
  newTablet,
  syncTablet,
  syncWatched,
  idleSync,
  openCaseload,
  saveOne,
  searchAll,
  searchEsco,
  fetchRaw,
  pullStock,
  readStock,
  saveStock,
}
export type Bench = typeof bench
Object.assign(globalThis, { bench })
