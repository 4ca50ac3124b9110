/**
 * What the log says of an error: what happened and where in the program. Other members stay out of it, for
 * nano's errors carry the whole request to CouchDB with its documents.
 */
export const errorForLog = (error: Error & { code?: unknown }) => ({
  type: error.name,
  message: error.message,
  stack: error.stack ?? '',
  ...(typeof error.code === 'string' && { code: error.code }),
})
