/** A boundary that the build takes in as text. */
declare module '*.geojson?raw' {
  const text: string
  export default text
}
