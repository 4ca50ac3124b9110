import { byArea } from './by-area.ts'

/** The English messages that anybody may meet at any time, by area. */
export const messages = byArea(
  import.meta.glob(['./en/*.ts', '!./en/{administration,services,survey,territory,training}.ts'], {
    eager: true,
    import: 'messages',
  }),
)
