declare module 'virtual:indicators-map' {
  /** The text of the indicator view's map function: see `vite/indicator-map-plugin.ts`. */
  export const indicatorsMap: string
}
