/** The last part of a document's id: its ULID, as addresses of pages carry it. */
export const ulidOf = (id: string): string => id.slice(id.lastIndexOf(':') + 1)
