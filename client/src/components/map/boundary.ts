import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { Point } from '../services/distance.ts'

export type Boundary = FeatureCollection<Polygon | MultiPolygon>

/** West, south, east, north, in degrees. */
export type Bounds = [number, number, number, number]

const files = import.meta.glob<string>('../../../../schemas/data/boundaries/*.geojson', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})

/** The boundary of a municipality by its ISTAT code; undefined for one that the app holds no boundary of. */
export async function loadBoundary(municipality: string): Promise<Boundary | undefined> {
  const url = Object.entries(files).find(([path]) => path.endsWith(`/${municipality}.geojson`))?.[1]
  if (url === undefined) return undefined
  const response = await fetch(url)
  return response.ok ? ((await response.json()) as Boundary) : undefined
}

const rings = (boundary: Boundary): number[][][] =>
  boundary.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates.slice(0, 1)
      : geometry.coordinates.flatMap((one) => one.slice(0, 1)),
  )

/** The box around some points; undefined for none. */
export function boundsOf(points: readonly Point[]): Bounds | undefined {
  if (points.length === 0) return undefined
  const longitudes = points.map((point) => point.longitude)
  const latitudes = points.map((point) => point.latitude)
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)]
}

/** The corners of the boundary's outer rings. */
export const boundaryPoints = (boundary: Boundary): Point[] =>
  rings(boundary)
    .flat()
    .map(([longitude = 0, latitude = 0]) => ({ latitude, longitude }))

/** The centroid of the largest outer ring by area: an islet far off does not pull it. */
export function boundaryCentre(boundary: Boundary): Point | undefined {
  const centroids = rings(boundary).map(centroid)
  return centroids.sort((a, b) => b.area - a.area)[0]?.point
}

function centroid(ring: readonly number[][]): { area: number; point: Point } {
  let area = 0
  let x = 0
  let y = 0
  for (const [index, corner] of ring.entries()) {
    const [x0 = 0, y0 = 0] = corner
    const [x1 = 0, y1 = 0] = ring[(index + 1) % ring.length] ?? corner
    const cross = x0 * y1 - x1 * y0
    area += cross / 2
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  }
  return { area: Math.abs(area), point: { longitude: x / (6 * area), latitude: y / (6 * area) } }
}
