/** A document as it comes out of a database: nothing about it is taken for granted. */
export type Body = Readonly<Record<string, unknown>>
