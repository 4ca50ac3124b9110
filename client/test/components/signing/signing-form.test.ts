import { expect, test } from 'vitest'
import { signatureImage } from '../../../src/components/media/signature-image.ts'
import { newSigning } from '../../../src/components/signing/signature-forms.ts'
import { isRefused, signingProblems } from '../../../src/components/signing/signing-form.ts'

const record = {
  person: {
    givenName: 'Amina',
    familyName: 'Diallo',
    languages: [{ id: '1', language: 'fr', mediation: true }],
  },
  representatives: [{ id: '1', kind: 'guardian', name: 'Tutrice Rossi' }],
}
const stroke = {
  penColor: 'black',
  dotSize: 0,
  minWidth: 1,
  maxWidth: 2,
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over' as const,
  points: Array.from({ length: 40 }, (_none, at) => 10 + at * 5).map((at) => ({
    time: at,
    x: at * 4,
    y: at,
    pressure: 0.5,
  })),
}
const form = () => newSigning(record as never, 'Chiara Neri', '2026-02-01', 'it')

test('the person, who represents them and the worker sign; a language that needs a mediator is the one read in', () => {
  expect(form().signatures.map(({ by, name }) => `${by} ${name}`)).toEqual([
    'person Amina Diallo',
    'legalRepresentative Tutrice Rossi',
    'worker Chiara Neri',
  ])
  expect(form()).toMatchObject({ languageRead: 'fr', withInterpreter: true })
})

test('what is missing is named at its place, a signature on paper needs no stroke, and a no needs its reason', () => {
  const filled = form()
  expect(Object.keys(signingProblems(filled, '2026-02-01')).toSorted()).toEqual([
    'interpreter',
    'place',
    'signatures.0.strokes',
    'signatures.1.strokes',
    'signatures.2.strokes',
  ])
  const [person, guardian, worker] = filled.signatures
  if (!person || !guardian || !worker) throw new Error('Three sign')
  Object.assign(filled, { place: 'Roma', interpreter: 'Lamine' })
  Object.assign(person, { how: 'refused' })
  Object.assign(guardian, { how: 'onPaper' })
  Object.assign(worker, { strokes: [stroke] })
  expect(Object.keys(signingProblems(filled, '2026-02-01'))).toEqual(['signatures.0.reason'])
  expect(isRefused(filled)).toBe(true)
})

test('a plan is not signed tomorrow', () => {
  expect(signingProblems({ ...form(), on: '2026-02-02' }, '2026-02-01').on).toBe('plan.signedInFuture')
})

test('a signature becomes a small picture on which every stroke lies', async () => {
  const picture = await signatureImage([stroke])
  expect(picture.type).toBe('image/png')
  expect(picture.size).toBeLessThan(60_000)
  const { width, height } = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  context?.drawImage(await createImageBitmap(picture), 0, 0)
  const pixels = context?.getImageData(0, 0, width, height).data ?? []
  const isInk = (x: number, y: number) => (pixels[(y * width + x) * 4] ?? 255) < 200
  const inked = (x: number) => Array.from({ length: height }, (_none, y) => isInk(x, y)).some(Boolean)
  expect(Array.from({ length: width }, (_none, x) => inked(x)).filter(Boolean).length).toBeGreaterThan(
    width / 2,
  )
})
