import { Dexie, type Table } from 'dexie'

/** This tablet as the server knows it: a random id, and a name that a person recognises in a list. */
export interface Device {
  id: string
  name: string
}

/** The tablet's identity, made at its first start and kept beside the vaults. */
export async function readDevice(): Promise<Device> {
  const db = new Dexie('approdo-device') as Dexie & { devices: Table<Device, string> }
  db.version(1).stores({ devices: 'id' })
  try {
    return await db.transaction('rw', db.devices, async () => {
      const known = await db.devices.toCollection().first()
      if (known) return known
      const device = { id: crypto.randomUUID(), name: deviceName(navigator.userAgent) }
      await db.devices.add(device)
      return device
    })
  } finally {
    db.close()
  }
}

const kinds: [RegExp, string][] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android.*Mobile/, 'Telefono Android'],
  [/Android/, 'Tablet Android'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Computer Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Computer Linux'],
]

/** What somebody would call this device, by its browser's description. */
export const deviceName = (userAgent: string): string =>
  kinds.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Dispositivo'
