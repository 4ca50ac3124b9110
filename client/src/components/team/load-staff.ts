import type { Role } from '@approdo/schemas'

export interface Colleague {
  id: string
  name: string
  roles: Role[]
}

const isColleague = (one: unknown): one is Colleague =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  typeof one.id === 'string' &&
  'name' in one &&
  typeof one.name === 'string' &&
  'roles' in one &&
  Array.isArray(one.roles)

/** The staff of a municipality, from the server. Undefined when it can't be asked now, such as offline. */
export async function loadStaff(municipality: string): Promise<Colleague[] | undefined> {
  try {
    const answer = await fetch(`/api/staff?municipality=${encodeURIComponent(municipality)}`, {
      headers: { accept: 'application/json' },
    })
    if (!answer.ok) return undefined
    const staff: unknown = await answer.json()
    return Array.isArray(staff) ? staff.filter(isColleague) : undefined
  } catch (error) {
    // fetch throws nothing but a TypeError when there is no network.
    if (error instanceof TypeError) return undefined
    throw error
  }
}
