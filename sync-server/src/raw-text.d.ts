/** A data file that the build takes in as text. */
declare module '*.csv?raw' {
  const text: string
  export default text
}
