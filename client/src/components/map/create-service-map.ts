import 'maplibre-gl/dist/maplibre-gl.css'
import { type GeoJSONSource, Map as MapLibreMap, Marker, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Point } from '../services/distance.ts'
import type { Boundary, Bounds } from './boundary.ts'
import type { MapPlace } from './map-place.ts'
import { mapStyle } from './map-style.ts'
import { placeFeatures } from './place-features.ts'
import { keepPlaceMarkers, type MarkerWords } from './place-markers.ts'

/** A map on the screen. */
export interface ServiceMap {
  setPlaces(places: readonly MapPlace[]): void
  setChosen(place: string | undefined): void
  setOrigin(origin: Point | undefined, label: string): void
  destroy(): void
}

setWorkerUrl(workerUrl)

/**
 * Draws the map into an element, showing `bounds`. `words` also names MapLibre's own controls. Throws where the
 * browser has no WebGL 2.
 */
export function createServiceMap(options: {
  container: HTMLElement
  boundary: Boundary | undefined
  bounds: Bounds
  places: readonly MapPlace[]
  words: MarkerWords & { controls: Record<string, string> }
  onChoose: (place: MapPlace) => void
  onTap: (point: Point) => void
}): ServiceMap {
  let byId = index(options.places)
  let chosen: string | undefined
  let origin: Marker | undefined
  const map = new MapLibreMap({
    container: options.container,
    style: mapStyle(options.boundary, options.places),
    bounds: options.bounds,
    fitBoundsOptions: { padding: 32, maxZoom: 15 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    locale: options.words.controls,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  const markers = keepPlaceMarkers({
    map,
    words: options.words,
    places: () => byId,
    chosen: () => chosen,
    onChoose: options.onChoose,
  })
  map.on('click', ({ lngLat }) => options.onTap({ latitude: lngLat.lat, longitude: lngLat.lng }))

  return {
    setPlaces(places) {
      byId = index(places)
      const source = map.getSource<GeoJSONSource>('places')
      if (source) source.setData(placeFeatures(places))
      else map.once('load', () => map.getSource<GeoJSONSource>('places')?.setData(placeFeatures(places)))
    },
    setChosen(place) {
      chosen = place
      if (map.loaded()) markers.draw()
    },
    setOrigin(point, label) {
      origin?.remove()
      origin =
        point &&
        new Marker({ element: originElement(label) }).setLngLat([point.longitude, point.latitude]).addTo(map)
    },
    destroy: () => map.remove(),
  }
}

const index = (places: readonly MapPlace[]) => new Map(places.map((place) => [place.id, place]))

/** Where distances are counted from: to be seen, not pressed. */
function originElement(label: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'map-marker map-marker-origin'
  element.title = label
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', label)
  return element
}
