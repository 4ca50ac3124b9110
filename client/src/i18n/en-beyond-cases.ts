import { byArea } from './by-area.ts'

/** The English messages of the pages beyond the cases, by area. */
export const messages = byArea(
  import.meta.glob('./en/{administration,services,survey,territory,training}.ts', {
    eager: true,
    import: 'messages',
  }),
)
