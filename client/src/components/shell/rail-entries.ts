import type { Role } from '@approdo/schemas'

export interface RailEntry {
  to: string
  /** Name of the message `shell.rail.<name>`. */
  name: 'today' | 'people' | 'review' | 'services' | 'training' | 'territory' | 'administration' | 'sync'
  icon: string
  roles: readonly Role[]
}

const caseWorkers: readonly Role[] = ['socialWorker', 'partner']
const overseers: readonly Role[] = ['supervisor', 'areaCoordinator']

const entries: readonly RailEntry[] = [
  { to: '/today', name: 'today', icon: 'calendar', roles: [...caseWorkers, ...overseers] },
  { to: '/people', name: 'people', icon: 'user', roles: [...caseWorkers, ...overseers] },
  { to: '/review', name: 'review', icon: 'inbox', roles: overseers },
  {
    to: '/services',
    name: 'services',
    icon: 'map-marker',
    roles: [...caseWorkers, ...overseers, 'trainer', 'expert'],
  },
  {
    to: '/training',
    name: 'training',
    icon: 'presentation',
    roles: ['socialWorker', ...overseers, 'trainer'],
  },
  {
    to: '/territory',
    name: 'territory',
    icon: 'chart-line',
    roles: [...caseWorkers, ...overseers, 'trainer', 'expert'],
  },
  { to: '/administration', name: 'administration', icon: 'settings', roles: ['administrator'] },
  { to: '/outbox', name: 'sync', icon: 'refresh', roles: ['administrator'] },
]

/** The places of the app that these roles work in, in the order of the rail. */
export const railEntries = (roles: readonly Role[]): RailEntry[] =>
  entries.filter((entry) => entry.roles.some((role) => roles.includes(role)))

const homes: readonly { path: string; roles: readonly Role[] }[] = [
  { path: '/today', roles: caseWorkers },
  { path: '/review', roles: overseers },
  { path: '/training', roles: ['trainer'] },
  { path: '/territory', roles: ['expert'] },
  { path: '/administration', roles: ['administrator'] },
]

/** The first page for these roles. */
export const homePath = (roles: readonly Role[]): string =>
  homes.find((home) => home.roles.some((role) => roles.includes(role)))?.path ?? '/outbox'
