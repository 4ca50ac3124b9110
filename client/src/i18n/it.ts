import { byArea } from './by-area.ts'

/** The Italian messages that anybody may meet at any time, by area. */
export const messages = byArea(
  import.meta.glob(['./it/*.ts', '!./it/{administration,services,survey,territory,training}.ts'], {
    eager: true,
    import: 'messages',
  }),
)
