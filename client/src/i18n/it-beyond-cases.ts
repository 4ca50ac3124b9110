import { byArea } from './by-area.ts'

/** The Italian messages of the pages beyond the cases, by area. */
export const messages = byArea(
  import.meta.glob('./it/{administration,services,survey,territory,training}.ts', {
    eager: true,
    import: 'messages',
  }),
)
