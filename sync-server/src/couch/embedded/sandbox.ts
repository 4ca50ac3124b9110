import { types } from 'node:util'
import { createContext, Script } from 'node:vm'
import { couchError } from './errors.ts'

export interface Sandboxed {
  /** Calls the function with copies of `args`; gives its result and what it emitted. */
  call(...args: unknown[]): { result: unknown; emitted: [unknown, unknown][] }
  /** Once it ran out of time it is not called again. */
  looped(): boolean
}

const milliseconds = 2000

// A rejected promise ends the process, whichever context it is from: there are none, and no syntax that makes one.
const between = String.raw`(?:\s|/\*[\s\S]*?\*/|//[^\n]*\n)*`
const makesPromises = new RegExp(
  String.raw`(?<!["'])\basync${between}(?:function|[\w$(['"*])|\bimport${between}\(`,
)

const prelude = `
  delete globalThis.Promise
  delete globalThis.WebAssembly
  delete globalThis.Atomics
  delete globalThis.SharedArrayBuffer
  delete Array.fromAsync
  var __emitted = []
  function emit(key, value) {
    if (__emitted.length >= 100000) throw new Error('too many rows')
    __emitted.push([key === undefined ? null : key, value === undefined ? null : value])
  }
  function sum(values) { return values.reduce(function (total, value) { return total + value }, 0) }
  function log() {}
  var isArray = Array.isArray, toJSON = JSON.stringify
  function __call(json) {
    __emitted = []
    var result = __function.apply(null, JSON.parse(json))
    return JSON.stringify({ result: result === undefined ? null : result, emitted: __emitted })
  }
`
const call = new Script('__call(__args)')

/**
 * Compiles a function of a design document in a context of its own. Only strings go in and out, so nothing of
 * this process can be reached from it; a call that takes too long is broken off. Throws when it does not compile.
 */
export function sandboxed(source: string): Sandboxed {
  if (makesPromises.test(source))
    throw couchError('compilation_error', 'Asynchronous functions are not supported')
  const globals: { __args?: string } = Object.create(null)
  const context = createContext(globals, {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  })
  new Script(prelude).runInContext(context)
  // Trailing semicolons are common in stored functions and end no expression.
  const expression = source.trim().replace(/;+$/, '')
  try {
    new Script(`var __function = (${expression}\n)`).runInContext(context, { timeout: milliseconds })
  } catch {
    throw couchError('compilation_error', 'The function does not compile')
  }
  let looped = false

  return {
    looped: () => looped,
    call(...args) {
      if (looped) throw outOfTime()
      globals.__args = JSON.stringify(args)
      try {
        const answer: unknown = call.runInContext(context, { timeout: milliseconds })
        return JSON.parse(typeof answer === 'string' ? answer : '')
      } catch (thrown) {
        looped = isTimeout(thrown)
        if (looped) throw outOfTime()
        throw couchError('bad_request', 'The function threw')
      }
    },
  }
}

// Whatever the function itself threw is foreign: nothing of it may be called, not even a getter.
function isTimeout(thrown: unknown): boolean {
  if (!types.isNativeError(thrown)) return false
  return Object.getOwnPropertyDescriptor(thrown, 'code')?.value === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

function outOfTime(): Error {
  return couchError('timeout', 'The request could not be processed in a reasonable amount of time.')
}
