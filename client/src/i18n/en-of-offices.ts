import { byArea } from './by-area.ts'

/** The English messages of the pages that few people open, by area. */
export const messages = byArea(
  import.meta.glob('./en/{administration,territory,training}.ts', { eager: true, import: 'messages' }),
)
