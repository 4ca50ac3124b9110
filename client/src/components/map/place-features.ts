import type { FeatureCollection, Point as PointGeometry } from 'geojson'
import type { MapPlace } from './map-place.ts'

/** The spots as GeoJSON; `count` is added up in a cluster, so that it tells services and not spots. */
export const placeFeatures = (
  places: readonly MapPlace[],
): FeatureCollection<PointGeometry, { place: string; count: number }> => ({
  type: 'FeatureCollection',
  features: places.map(({ id, latitude, longitude, services }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { place: id, count: services.length },
  })),
})
