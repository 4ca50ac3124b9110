import Type, { type Static } from 'typebox'

/** A calendar day, `YYYY-MM-DD`. */
export const Day = Type.String({ format: 'date' })

/** An instant, ISO 8601 with zone. */
export const Instant = Type.String({ format: 'date-time' })

/** A staff id, such as `worker1.roma`. */
export const StaffId = Type.String({ minLength: 1, maxLength: 120 })

/** One line of text. */
export const Line = Type.String({ maxLength: 300 })

/** Free text of any number of lines. */
export const Prose = Type.String({ maxLength: 20_000 })

/** The id of an entry in a list, by which lists merge. */
export const EntryId = Type.String({ minLength: 1, maxLength: 40 })

/** The id of another document. */
export const Reference = Type.String({ minLength: 5, maxLength: 120 })

/** What every document has. Fields that no schema names are kept as they are. */
export const Base = Type.Object({
  _id: Reference,
  _rev: Type.Optional(Type.String()),
  schemaVersion: Type.Integer({ minimum: 1 }),
  createdAt: Instant,
  createdBy: StaffId,
  updatedAt: Instant,
  updatedBy: StaffId,
  /** The tablet that wrote it last. */
  device: Type.String({ maxLength: 80 }),
  /** True for demo and bench data, which every screen labels. */
  synthetic: Type.Optional(Type.Boolean()),
})
export type Base = Static<typeof Base>

/** The schema of a document type: what every document has, its type, and its own fields. */
export const documentOf = <Name extends string, Fields extends Type.TProperties>(
  type: Name,
  fields: Fields,
) => Type.Object({ ...Base.properties, type: Type.Literal(type), ...fields })
