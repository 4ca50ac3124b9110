import { byArea } from './by-area.ts'

/** The Italian messages of the pages that few people open, by area. */
export const messages = byArea(
  import.meta.glob('./it/{administration,territory,training}.ts', { eager: true, import: 'messages' }),
)
