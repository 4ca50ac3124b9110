import type { RetentionRule, Role, TabletCeiling } from '@approdo/schemas'
import { type Answer, request } from './request.ts'

export interface NamedMembership {
  municipality: string
  municipalityName: string
  role: Role
}

/** Who is logged in, as the server says it. */
export interface SessionView {
  staff: { id: string; name: string }
  memberships: NamedMembership[]
  device: { id: string; name: string }
  expiresAt: string
  /** After so many days without the server, the tablet asks for the network and a log-in. */
  maxOfflineDays: number
  /** How long each municipality keeps which records, by ISTAT code. */
  retention?: Record<string, RetentionRule[]>
  serverTime: string
}

/** One database as the caller may see it now. */
export interface DatabaseScopes {
  database: string
  municipality?: string
  municipalityName?: string
  roles: Role[]
  /** Those to hold whole. */
  scopes: string[]
  /** Unchanged, the summaries of cases are as they were. */
  summaries?: string
  ceiling?: TabletCeiling
}

export interface ScopesView {
  serverTime: string
  /** Whose session this is. */
  staff: { id: string; name: string }
  device: { state: 'active' | 'revoked' }
  oldestClient: string
  maxOfflineDays: number
  databases: DatabaseScopes[]
}

export interface Credentials {
  username: string
  password: string
  device: { id: string; name: string }
  /** Lets a new device in, where the municipality wants one. */
  enrolmentCode?: string | undefined
}

export const logIn = (credentials: Credentials): Promise<Answer<SessionView>> =>
  request('/api/session', { method: 'POST', body: credentials })

export const readSession = (): Promise<Answer<SessionView>> => request('/api/session')

export const logOut = (): Promise<Answer<undefined>> => request('/api/session', { method: 'DELETE' })

export const readScopes = (): Promise<Answer<ScopesView>> => request('/sync/scopes')

/** Whether a device was revoked; answered without a session too. */
export const readDeviceState = (id: string): Promise<Answer<{ state: 'active' | 'revoked' }>> =>
  request('/api/device/state', { method: 'POST', body: { id } })

/** What this tablet holds of the person who is logged in, for those who look after the tablets. */
export const tellHoldings = (holdings: { documents: number; bytes?: number }): Promise<Answer<undefined>> =>
  request('/api/device', { method: 'PUT', body: holdings })

/** How many documents of each type the server has in these scopes. */
export const readTally = (
  database: string,
  scopes: readonly string[],
): Promise<Answer<{ types: Record<string, number> }>> =>
  request(`/sync/${database}/tally`, { method: 'POST', body: { scopes }, timeoutMs: 60_000 })

/** What was refused from the person, on this tablet or another, as it was sent, and is not settled. */
export interface OwnRefusal {
  id: string
  database: string
  device: string
  at: string
  problems: { code: string; field: string; expected: string }[]
  document: unknown
}

export const readOwnRefusals = (): Promise<Answer<OwnRefusal[]>> => request('/api/quarantine/mine')

export const settleOwnRefusal = (id: string, isSettled: boolean): Promise<Answer<undefined>> =>
  request(`/api/quarantine/mine/${id}`, { method: 'PUT', body: { isSettled } })
