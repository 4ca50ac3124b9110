import type { Reader } from './reader.ts'
import { type Fields, listOf, textOf } from './record.ts'

/** The first voice number among those of the holders, in their order, as published. */
export function phoneOf(holders: readonly Fields[], reader: Reader): string | undefined {
  const phones = holders.flatMap((holder) => listOf(holder.phones)).filter((phone) => textOf(phone.number))
  const voice = phones.find(({ type }) => !/fax|tty|pager|sms/i.test(textOf(type) ?? '')) ?? phones[0]
  if (voice === undefined) return undefined
  const extension = textOf(voice.extension)
  const number = textOf(voice.number)?.replaceAll(/^"+|"+$/g, '')
  return reader.line(extension === undefined ? number : `${number} int. ${extension}`)
}
