import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { h } from 'vue'
import AbilityPicker from '../../../src/components/abilities/AbilityPicker.vue'
import { speakOf } from '../../../src/i18n/language.ts'
import { useSession } from '../../../src/stores/session.ts'
import { logIn } from '../../../src/sync/api.ts'
import { takeEscoLists } from '../../../src/sync/esco-lists.ts'
import { as, newName, testPassword, wish } from '../../server-under-test/server.ts'
import { find, mount } from '../ui/mount.ts'

/** Nobody else's in these tests. */
const enna = '086009'

let shown: Awaited<ReturnType<typeof mount>> | undefined
afterEach(() => shown?.unmount())

test('skills of a trade can be picked as soon as a list of them arrives, with the names that they have in it', async () => {
  const admin = newName('admin')
  await wish({ staff: { [admin]: [{ municipality: enna, role: 'administrator' }] } })
  await logIn({
    username: admin,
    password: testPassword,
    device: { id: `desk-${crypto.randomUUID()}`, name: 'Desk' },
  })
  await speakOf('caseRecord')
  const picked: unknown[] = []
  shown = await mount(
    {
      setup() {
        useSession().account = {
          staff: { id: admin, name: admin },
          memberships: [{ municipality: enna, municipalityName: 'Enna', role: 'socialWorker' as const }],
          municipality: enna,
        }
        return () =>
          h(AbilityPicker, { kind: 'professionalSkill', onPick: (one: object) => picked.push(one) })
      },
    },
    {},
  )
  const { host } = shown
  expect(host.querySelector('input')).toBeNull()

  const uri = 'http://data.europa.eu/esco/skill/weld'
  const entries = [{ uri, reuse: 'sector-specific', label: 'зварювати метал', also: ['паяти'] }]
  await as(admin, 'PUT', `/api/administration/${enna}/esco/skill/uk`, { entries })
  await takeEscoLists(enna)
  await expect.poll(() => host.textContent).toContain('Tre lettere, in ucraino')
  await userEvent.fill(find(host, 'input'), 'пая')
  await expect.poll(() => find(host, '[role=option]').textContent).toMatch(/зварювати метал\s*паяти/)
  await userEvent.keyboard('{Enter}')
  expect(picked).toEqual([{ kind: 'professionalSkill', uri, labels: { uk: 'зварювати метал' } }])
})
