import { withoutAccents } from '../../i18n/without-accents.ts'

/** Whether the server takes it as a user name. */
export const isUsername = (text: string): boolean => /^[a-z0-9][a-z0-9._-]{1,59}$/.test(text)

/** A user name for somebody of this name: `chiara.lombardi`. */
export const usernameFor = (name: string): string =>
  withoutAccents(name)
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.|\.$/g, '')
    .slice(0, 60)
