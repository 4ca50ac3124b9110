import type { Random } from '../random.ts'

export type Point = readonly [longitude: number, latitude: number]
/** A ring of a boundary; the first of a polygon is its outside, the others are holes. */
type Polygon = readonly (readonly Point[])[]

/** A boundary: the polygons of a GeoJSON MultiPolygon. */
export type Boundary = readonly Polygon[]

/** Whether a point is inside a boundary, by the number of edges east of it. */
export const contains = (boundary: Boundary, point: Point): boolean =>
  boundary.some((rings) => rings.filter((ring) => crossings(ring, point) % 2 === 1).length % 2 === 1)

function crossings(ring: readonly Point[], [x, y]: Point): number {
  return ring.filter(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
  }).length
}

/**
 * A point inside the boundary, near its centre more often than at its edge. `centre` is where it falls back to
 * when chance finds none, and what a municipality without a boundary here has.
 */
export function pointIn(boundary: Boundary, centre: Point, random: Random): Point {
  const spread = boundary.length === 0 ? 0.005 : reach(boundary, centre)
  for (let attempt = 0; attempt < 200; attempt++) {
    const near = () => (random.next() + random.next() - 1) * spread
    const point: Point = [degrees(centre[0] + near()), degrees(centre[1] + near())]
    if (boundary.length === 0 || contains(boundary, point)) return point
  }
  return centre
}

/** Half the width of a boundary around its centre, in degrees, but not more than a town is wide. */
const reach = (boundary: Boundary, [x, y]: Point): number =>
  Math.min(
    0.09,
    ...[Math.max(...boundary.flat(2).map(([px, py]) => Math.max(Math.abs(px - x), Math.abs(py - y))))],
  )

const degrees = (value: number): number => Math.round(value * 100_000) / 100_000
