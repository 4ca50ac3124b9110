/** Whether this is the long form of the suite. */
export const long = process.env.APPRODO_CHAOS === 'long'

/** How often something is done in the short form, and in the long one. */
export const times = (short: number, often: number): number => (long ? often : short)
