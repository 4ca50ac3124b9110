import Type from 'typebox'

/** Where all of administration is: the municipality that the guard checks. */
export const there = '/api/administration/:istat'

export const There = { istat: Type.String() }

export const administrators = { who: 'administratorsThere' as const }
