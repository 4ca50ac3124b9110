import type { Membership, Role } from '@approdo/schemas'
import { demoMunicipalities } from './demo-municipalities.ts'

export interface DemoStaff {
  username: string
  name: string
  memberships: Membership[]
}

const everywhere = (role: Role): Membership[] =>
  demoMunicipalities.map(({ istat }) => ({ municipality: istat, role }))

/** Everybody who can log in to the demo: five in each municipality, three who go everywhere. */
export const demoStaff: readonly DemoStaff[] = [
  ...demoMunicipalities.flatMap((town) => {
    const one = (short: string, name: string, role: Role): DemoStaff => ({
      username: `${short}.${town.short}`,
      name,
      memberships: [{ municipality: town.istat, role }],
    })
    return [
      one('worker1', town.worker1, 'socialWorker'),
      one('worker2', town.worker2, 'socialWorker'),
      one('supervisor', town.supervisor, 'supervisor'),
      one('coordinator', town.coordinator, 'areaCoordinator'),
      one('partner', town.partner, 'partner'),
    ]
  }),
  { username: 'trainer', name: 'Laura Sartori', memberships: everywhere('trainer') },
  { username: 'expert', name: 'Roberto Valenti', memberships: everywhere('expert') },
  { username: 'admin', name: 'Amministrazione', memberships: everywhere('administrator') },
]
