import type { Point } from './distance.ts'

/** Where the tablet is, or why that can't be said. */
export type DevicePosition = { outcome: 'found'; point: Point } | { outcome: 'denied' | 'notFound' }

/** Asks the tablet where it is; a position of up to a minute ago will do. */
export function devicePosition(): Promise<DevicePosition> {
  if (!('geolocation' in navigator)) return Promise.resolve({ outcome: 'notFound' })
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ outcome: 'found', point: { latitude, longitude } }),
      (error) => resolve({ outcome: error.code === error.PERMISSION_DENIED ? 'denied' : 'notFound' }),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    )
  })
}
