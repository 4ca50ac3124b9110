import { byArea } from './by-area.ts'

/** Every English message, by area. */
export const messages = byArea(import.meta.glob('./en/*.ts', { eager: true, import: 'messages' }))
