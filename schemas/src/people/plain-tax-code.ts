/**
 * A tax code without spaces, in capitals, and with its numbers as digits: where two people would share a code, the
 * tax agency writes letters in the place of digits (D.M. 23 December 1976). Undefined for what is no such code.
 */
export function plainTaxCode(text: string | undefined): string | undefined {
  const code = text?.replaceAll(/\s/g, '').toUpperCase() ?? ''
  if (!/^[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/.test(code))
    return undefined
  // The last letter checks the code as written, so it says nothing about the person.
  return [...code.slice(0, 15)].map((sign, at) => (digitPlaces.has(at) ? digitOf(sign) : sign)).join('')
}

const digitPlaces = new Set([6, 7, 9, 10, 12, 13, 14])
const digitOf = (sign: string): string => {
  const at = 'LMNPQRSTUV'.indexOf(sign)
  return at < 0 ? sign : String(at)
}
