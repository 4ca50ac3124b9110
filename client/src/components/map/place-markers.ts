import { type GeoJSONSource, type Map as MapLibreMap, Marker } from 'maplibre-gl'
import type { MapPlace } from './map-place.ts'
import { markerElement } from './marker-element.ts'

/** What the markers say. */
export interface MarkerWords {
  cluster: (services: number) => string
  place: (names: string[]) => string
}

/**
 * Keeps one HTML button on the map per visible spot or cluster, so that keyboard and screen reader reach them.
 * A cluster zooms in until it splits; a spot calls `onChoose`. Gives the function that draws them anew.
 */
export function keepPlaceMarkers(options: {
  map: MapLibreMap
  words: MarkerWords
  places: () => ReadonlyMap<string, MapPlace>
  chosen: () => string | undefined
  onChoose: (place: MapPlace) => void
}): { draw: () => void } {
  const { map, words, places, chosen, onChoose } = options
  const shown = new Map<string, Marker>()

  async function zoomInto(cluster: number, at: [number, number]): Promise<void> {
    const source = map.getSource('places') as GeoJSONSource
    // The button goes when its cluster splits: whoever came by keyboard goes on from the map.
    map.getCanvas().focus()
    map.easeTo({ center: at, zoom: (await source.getClusterExpansionZoom(cluster)) + 0.1 })
  }

  function elementFor(properties: Record<string, unknown>, at: [number, number]) {
    if (properties.cluster === true) {
      const total = Number(properties.total)
      return markerElement({
        kind: 'cluster',
        text: String(total),
        label: words.cluster(total),
        onPress: () => void zoomInto(Number(properties.cluster_id), at),
      })
    }
    const place = places().get(String(properties.place))
    if (place === undefined) return undefined
    return markerElement({
      kind: 'place',
      text: place.services.length > 1 ? String(place.services.length) : '',
      label: words.place(place.services.map((one) => one.name)),
      pressed: place.id === chosen(),
      onPress: () => onChoose(place),
    })
  }

  function draw(): void {
    if (!map.isSourceLoaded('places')) return
    const wanted = new Set<string>()
    for (const { geometry, properties } of map.querySourceFeatures('places')) {
      if (geometry.type !== 'Point') continue
      const [longitude = 0, latitude = 0] = geometry.coordinates
      const key =
        properties.cluster === true
          ? `cluster ${properties.cluster_id} ${properties.total}`
          : `place ${properties.place} ${properties.place === chosen()}`
      wanted.add(key)
      if (shown.has(key)) continue
      const element = elementFor(properties, [longitude, latitude])
      if (element === undefined) continue
      shown.set(key, new Marker({ element }).setLngLat([longitude, latitude]).addTo(map))
    }
    for (const [key, marker] of shown) {
      if (wanted.has(key)) continue
      marker.remove()
      shown.delete(key)
    }
  }

  map.on('moveend', draw)
  map.on('sourcedata', draw)
  return { draw }
}
