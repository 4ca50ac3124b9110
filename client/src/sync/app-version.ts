declare const __APPRODO_VERSION__: string

/** The version of this app, as its package names it. */
export const appVersion: string = __APPRODO_VERSION__
