import { createPinia } from 'pinia'
import { type Component, createApp, h, nextTick } from 'vue'
import { areaNames } from '../../../src/i18n/areas.ts'
import { i18n, speak, speakOf } from '../../../src/i18n/language.ts'
import '../../../src/styles/main.scss'

/** A component on the page as the app would show it, in Italian, with the props given. */
export async function mount(component: Component, props: Record<string, unknown>) {
  await speak('it')
  await speakOf(...areaNames)
  const host = document.createElement('div')
  document.body.append(host)
  const app = createApp({ render: () => h(component, props) })
  app.use(createPinia()).use(i18n).mount(host)
  await nextTick()
  return {
    host,
    unmount() {
      app.unmount()
      host.remove()
    },
  }
}

/** The one element that matches; throws when there is none. */
export function find<Found extends Element>(host: ParentNode, selector: string): Found {
  const found = host.querySelector<Found>(selector)
  if (!found) throw new Error(`Nothing matches ${selector}`)
  return found
}
