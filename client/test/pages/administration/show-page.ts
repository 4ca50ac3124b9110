import { type Component, h } from 'vue'
import { useSession } from '../../../src/stores/session.ts'
import { logIn } from '../../../src/sync/api.ts'
import { find, mount } from '../../components/ui/mount.ts'
import { newName, testPassword, wish } from '../../server-under-test/server.ts'

/** A new administrator of a municipality, logged in from a device of their own. */
export async function logInAdministrator(municipality: string): Promise<string> {
  const admin = newName('admin')
  await wish({ staff: { [admin]: [{ municipality, role: 'administrator' }] } })
  const device = { id: `desk-${crypto.randomUUID()}`, name: 'Desk' }
  await logIn({ username: admin, password: testPassword, device })
  return admin
}

/** A page of the administration as that administrator sees it. */
export async function showPage(page: Component, admin: string, municipality: string) {
  const asAdministrator = {
    setup() {
      useSession().account = {
        staff: { id: admin, name: admin },
        memberships: [{ municipality, municipalityName: 'Comune', role: 'administrator' as const }],
        municipality,
      }
      return () => h(page)
    },
  }
  const shown = await mount(asAdministrator, {})
  const text = () => shown.host.textContent ?? ''
  const button = (name: string, within: ParentNode = shown.host): HTMLButtonElement => {
    const all = [...within.querySelectorAll('button')]
    const found = all.find((one) => one.textContent?.trim().startsWith(name))
    if (!found) throw new Error(`No button begins with ${name}`)
    return found
  }
  const field = (label: string): HTMLInputElement => {
    const named = [...shown.host.querySelectorAll('label')].find((one) => one.textContent?.includes(label))
    return find<HTMLInputElement>(shown.host, `#${CSS.escape(named?.htmlFor ?? 'none')}`)
  }
  return { ...shown, text, button, field }
}
