/** A button on the map, big enough for a finger; `text` is drawn in it, `label` is read aloud. */
export function markerElement(options: {
  kind: 'place' | 'cluster'
  text: string
  label: string
  pressed?: boolean
  onPress: () => void
}): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = `map-marker map-marker-${options.kind}`
  button.title = options.label
  button.setAttribute('aria-label', options.label)
  if (options.pressed !== undefined) button.setAttribute('aria-pressed', String(options.pressed))
  const dot = document.createElement('span')
  dot.textContent = options.text
  button.append(dot)
  button.addEventListener('click', (event) => {
    event.stopPropagation()
    options.onPress()
  })
  return button
}
