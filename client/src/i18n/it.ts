import { byArea } from './by-area.ts'

/** Every Italian message, by area. */
export const messages = byArea(import.meta.glob('./it/*.ts', { eager: true, import: 'messages' }))
