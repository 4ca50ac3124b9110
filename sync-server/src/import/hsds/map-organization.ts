import type { Values } from '../merge-imported.ts'
import { phoneOf } from './phone-of.ts'
import type { Reader } from './reader.ts'
import { type HsdsRecord, listOf } from './record.ts'

/** Our fields of an HSDS organization; undefined when it has no name, which is refused. */
export function mapOrganization({ fields }: HsdsRecord, reader: Reader): Values | undefined {
  const name = reader.line(fields.name) ?? reader.line(fields.alternate_name)
  if (name === undefined) return undefined
  const contacts = listOf(fields.contacts)
  return {
    name,
    description: reader.prose(fields.description),
    email: reader.line(fields.email) ?? contacts.map(({ email }) => reader.line(email)).find(Boolean),
    phone: phoneOf([fields, ...contacts], reader),
    website: reader.line(fields.website) ?? reader.line(fields.url) ?? reader.line(fields.uri),
  }
}
