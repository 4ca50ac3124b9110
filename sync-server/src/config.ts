import { resolve } from 'node:path'
import { startProblem } from './start-problem.ts'

/** What the server is told by its environment. */
export interface Config {
  host: string
  port: number
  /** Undefined: the embedded endpoint, with its data under `dataFolder`. */
  couchUrl: string | undefined
  dataFolder: string
  /** The address that people open, when a proxy stands before the server; an https one makes cookies Secure. */
  publicUrl: URL | undefined
  /** How long a log-in lasts. */
  sessionHours: number
  /** The oldest version of the app that may sync. */
  oldestClient: string
  /** The folder of the built client. */
  clientFolder: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the configuration from the environment. Throws {@link startProblem} at the first wrong value. */
export function readConfig(env: Environment): Config {
  const given = (name: string) => env[name]?.trim() || undefined
  const port = wholeNumber('PORT', given('PORT') ?? '3000', 0, 65_535)
  const couchUrl = webAddress('COUCHDB_URL', given('COUCHDB_URL'))
  const publicUrl = webAddress('APPRODO_PUBLIC_URL', given('APPRODO_PUBLIC_URL'))
  return {
    host: hostName(given('HOST') ?? '127.0.0.1'),
    port,
    couchUrl: couchUrl?.href,
    dataFolder: dataFolder(given('APPRODO_DATA'), given('INIT_CWD')),
    publicUrl,
    sessionHours: wholeNumber('APPRODO_SESSION_HOURS', given('APPRODO_SESSION_HOURS') ?? '72', 1, 720),
    oldestClient: version('APPRODO_OLDEST_CLIENT', given('APPRODO_OLDEST_CLIENT') ?? firstRelease),
    clientFolder: resolve(import.meta.dirname, '../../client/dist'),
  }
}

/** Its documents are understood to this day. */
const firstRelease = '0.1.0'

/** A relative folder counts from where the command was typed, which npm keeps in INIT_CWD. */
const dataFolder = (folder: string | undefined, typedIn = '.'): string =>
  folder === undefined ? resolve('.data') : resolve(typedIn, folder)

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw startProblem(`${name} must be a whole number from ${least} to ${most}, not “${text}”.`)
}

function version(name: string, text: string): string {
  if (/^\d+\.\d+\.\d+$/.test(text)) return text
  throw startProblem(`${name} must be a version such as 1.2.0, not “${text}”.`)
}

function hostName(text: string): string {
  if (/^[\w.:-]+$/.test(text)) return text
  throw startProblem(`HOST must be an IP address or a host name, not “${text}”.`)
}

// The value may hold a password, so the message leaves it out.
function webAddress(name: string, text: string | undefined): URL | undefined {
  if (text === undefined) return undefined
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol)) return url
  throw startProblem(`${name} must be an address that starts with http:// or https://.`)
}
