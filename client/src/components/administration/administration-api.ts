import type { EscoEntry, EscoKind, EscoState, RetentionRule, Role } from '@approdo/schemas'
import { type Answer, request } from '../../sync/request.ts'

export interface Membership {
  municipality: string
  role: Role
}

/** Somebody of the municipality as administrators see them. */
export interface StaffMember {
  id: string
  name: string
  /** Those in municipalities that the caller administers. */
  memberships: Membership[]
  /** Then the account itself is not the caller's to change. */
  isElsewhereToo: boolean
  disabledAt?: string
}

export interface Device {
  id: string
  name: string
  people: { id: string; name: string }[]
  firstSeenAt: string
  lastSeenAt: string
  state: 'active' | 'revoked'
  documents?: number
  bytes?: number
  /** It is near what the municipality lets a tablet hold, or at it. */
  room?: 'near' | 'full'
  revoked?: { at: string; by: string; reason: string }
}

export interface Refusal {
  id: string
  documentId?: string
  author: { id: string; name: string }
  device: { id: string; name: string }
  at: string
  problems: { code: string; field: string; expected: string }[]
  settled?: { at: string; by: string }
}

export interface Settings {
  enrolmentRequired: boolean
  maxOfflineDays: number
  /** Absent: what is usual. */
  maxTabletDocuments?: number
  maxTabletMegabytes?: number
  /** How long records are kept; a class that is missing is not yet decided. */
  retention?: RetentionRule[]
}

export interface NewStaff {
  username: string
  name: string
  memberships: Membership[]
}

type Told<Value> = Promise<Answer<Value>>

/** What a list of some megabytes may take to go or come. */
const slowLineMs = 5 * 60_000

/** What the server lets the administrators of one municipality do there. */
export function administrationOf(municipality: string) {
  const ask = <Value>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
    timeoutMs?: number,
  ): Told<Value> =>
    request(`/api/administration/${municipality}/${path}`, { method, body, ...(timeoutMs && { timeoutMs }) })
  const person = (id: string) => `staff/${encodeURIComponent(id)}`
  const device = (id: string) => `devices/${encodeURIComponent(id)}`
  return {
    staff: () => ask<StaffMember[]>('GET', 'staff'),
    addStaff: (staff: NewStaff) => ask<{ password: string }>('POST', 'staff', staff),
    setMemberships: (id: string, memberships: Membership[]) =>
      ask<StaffMember>('PUT', `${person(id)}/memberships`, { memberships }),
    resetPassword: (id: string) => ask<{ password: string }>('POST', `${person(id)}/password`),
    setDisabled: (id: string, isDisabled: boolean) =>
      ask<undefined>('PUT', `${person(id)}/state`, { isDisabled }),
    devices: () => ask<Device[]>('GET', 'devices'),
    renameDevice: (id: string, name: string) => ask<undefined>('PUT', `${device(id)}/name`, { name }),
    revokeDevice: (id: string, reason: string) =>
      ask<undefined>('POST', `${device(id)}/revocation`, { reason }),
    makeCode: () => ask<{ code: string; expiresAt: string }>('POST', 'enrolment-codes'),
    settings: () => ask<Settings>('GET', 'settings'),
    setSettings: (settings: Settings) => ask<Settings>('PUT', 'settings', settings),
    refusals: (state: 'open' | 'settled') => ask<Refusal[]>('GET', `quarantine?state=${state}`),
    escoStates: () => ask<EscoState[]>('GET', 'esco'),
    escoEntries: (kind: EscoKind, language: string): Told<EscoEntry[]> =>
      request(`/api/esco/${municipality}/${kind}/${language}`, { timeoutMs: slowLineMs }),
    putEsco: (kind: EscoKind, language: string, list: { entries: EscoEntry[]; file: string }) =>
      ask<EscoState>('PUT', `esco/${kind}/${language}`, list, slowLineMs),
    undoEsco: (kind: EscoKind, language: string, from: string | null) =>
      ask<EscoState>('POST', `esco/${kind}/${language}/undo`, { from }),
    settle: (id: string, isSettled: boolean) => ask<undefined>('PUT', `quarantine/${id}`, { isSettled }),
  }
}
