import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { useToasts } from '../../../src/components/ui/use-toasts.ts'

test('the same message shows once, but each one that can be undone stays', () => {
  setActivePinia(createPinia())
  const toasts = useToasts()
  const texts = () => toasts.toasts.map(({ text }) => text)
  toasts.show({ text: 'Saved' })
  toasts.show({ text: 'Saved' })
  expect(texts()).toEqual(['Saved'])
  toasts.show({ text: 'Removed', undo: () => {} })
  toasts.show({ text: 'Removed', undo: () => {} })
  expect(texts()).toEqual(['Saved', 'Removed', 'Removed'])
})
