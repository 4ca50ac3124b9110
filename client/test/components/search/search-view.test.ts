import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { useSearchView } from '../../../src/components/search/use-search-view.ts'
import type { Opened } from '../../../src/stores/session/opened.ts'
import { useSession } from '../../../src/stores/session.ts'

test('what was typed goes with the key', async () => {
  setActivePinia(createPinia())
  const session = useSession()
  session.opened = {} as Opened
  const view = useSearchView()
  view.text = 'Amina scuola'
  session.opened = undefined
  await nextTick()
  expect(view.text).toBe('')
})
