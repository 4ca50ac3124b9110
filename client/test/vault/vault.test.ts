import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeVault } from './test-vaults.ts'

test('opens what it sealed, short or long, text or bytes', async () => {
  const vault = await makeVault()
  const long = 'Amina, '.repeat(5000)
  const sealed = await vault.seal(long, 'context')
  expect(new TextDecoder().decode(await vault.open(sealed, 'context'))).toBe(long)
  expect(sealed.length).toBeLessThan(long.length / 10)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 6000 }), async (bytes) => {
      const plain = new Uint8Array(bytes)
      expect(await vault.open(await vault.seal(plain, 'c'), 'c')).toEqual(plain)
    }),
    { numRuns: 30 },
  )
})

test('seals the same text to different bytes each time', async () => {
  const vault = await makeVault()
  expect(await vault.seal('same', 'c')).not.toEqual(await vault.seal('same', 'c'))
})

test('refuses every flipped bit, in header, nonce, text and tag', async () => {
  const vault = await makeVault()
  const sealed = await vault.sealJson({ name: 'Amina' }, 'c')
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const flipped = sealed.slice()
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    await expect(vault.openJson(flipped, 'c'), `bit ${bit}`).rejects.toMatchObject({ code: 'tampered' })
  }
})

test('refuses a record cut anywhere', async () => {
  const vault = await makeVault()
  const sealed = await vault.seal('Amina', 'c')
  for (let length = 0; length < sealed.length; length++)
    await expect(vault.open(sealed.slice(0, length), 'c')).rejects.toMatchObject({ code: 'tampered' })
})

test('refuses a record moved to another context or another vault', async () => {
  const vault = await makeVault()
  const sealed = await vault.seal('Amina', 'case:1\n1-a')
  await expect(vault.open(sealed, 'case:1\n2-b')).rejects.toMatchObject({ code: 'tampered' })
  await expect((await makeVault()).open(sealed, 'case:1\n1-a')).rejects.toMatchObject({ code: 'tampered' })
})

test('opens and seals nothing once locked', async () => {
  const vault = await makeVault()
  const sealed = await vault.seal('Amina', 'c')
  vault.lock()
  expect(vault.locked).toBe(true)
  await expect(vault.open(sealed, 'c')).rejects.toMatchObject({ code: 'locked' })
  await expect(vault.sealJson({}, 'c')).rejects.toMatchObject({ code: 'locked' })
})
