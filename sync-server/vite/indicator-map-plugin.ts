import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const mapModule = 'virtual:indicators-map'
const resolvedModule = `\0${mapModule}`
const entry = fileURLToPath(new URL('../src/indicators/map-entry.ts', import.meta.url))

/**
 * Gives `virtual:indicators-map`: the text of the map function of the indicator view, with the contribution
 * function of `schemas` and all it needs inside. One function expression in ES2017, because CouchDB parses
 * view functions with a parser of that age before its engine (SpiderMonkey or QuickJS) sees them.
 */
export const indicatorMapPlugin = (): Plugin => ({
  name: 'indicator-map',
  resolveId: (id) => (id === mapModule ? resolvedModule : undefined),
  async load(id) {
    if (id !== resolvedModule) return undefined
    return `export const indicatorsMap = ${JSON.stringify(mapFunction(await bundle()))}`
  },
})

const mapFunction = (contributionsBundle: string): string => `function (doc) {
${contributionsBundle.trim()}
indicators.contributions(doc).forEach(function (row) { emit(row.key, row.value) })
}`

/** A script that declares `indicators`, an object with the contribution function. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2017',
      minify: false,
      // Comments name paths, and the same program must give the same text wherever it is built.
      rolldownOptions: { output: { comments: false }, experimental: { attachDebugInfo: 'none' } },
      lib: { entry, formats: ['iife'], name: 'indicators' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error('The contribution function gave no bundle')
  return chunk.code
}
