import { byArea } from './by-area.ts'

/** The Italian messages that anybody may meet at any time, by area; `areas.ts` loads the others with their pages. */
export const messages = byArea(
  import.meta.glob('./it/{common,people,session,shell,today}.ts', {
    eager: true,
    import: 'messages',
  }),
)
