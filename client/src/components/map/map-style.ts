import type { StyleSpecification } from 'maplibre-gl'
import type { Boundary } from './boundary.ts'
import type { MapPlace } from './map-place.ts'
import { placeFeatures } from './place-features.ts'

const water = '#eef2f6'
const land = '#ffffff'
const border = '#435a70'
const accent = '#0066cc'

/**
 * A map that needs nothing from the network: a plain ground, the boundary, the services clustered. It has no
 * text, so it needs no glyphs; numbers and names are HTML above it.
 */
export const mapStyle = (
  boundary: Boundary | undefined,
  places: readonly MapPlace[],
): StyleSpecification => ({
  version: 8,
  sources: {
    boundary: { type: 'geojson', data: boundary ?? { type: 'FeatureCollection', features: [] } },
    places: {
      type: 'geojson',
      data: placeFeatures(places),
      cluster: true,
      clusterRadius: 44,
      clusterMaxZoom: 16,
      clusterProperties: { total: ['+', ['get', 'count']] },
    },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': boundary ? water : land } },
    { id: 'land', type: 'fill', source: 'boundary', paint: { 'fill-color': land } },
    {
      id: 'border',
      type: 'line',
      source: 'boundary',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': border, 'line-width': 2 },
    },
    { id: 'dots', type: 'circle', source: 'places', paint: { 'circle-color': accent, 'circle-radius': 3 } },
  ],
})
