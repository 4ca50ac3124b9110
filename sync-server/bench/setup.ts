/** What a server under measurement begins with. */
export interface BenchSetup {
  password: string
  /** The folder of the pages that it serves in place of the app. */
  pages: string
  towns: BenchTown[]
}

export interface BenchTown {
  municipality: string
  caseloads: { worker: string; count: number; size: number }[]
}

/** Where a running one is. */
export interface BenchAddresses {
  url: string
  /** The embedded CouchDB behind it, with its password. */
  couch: string
  pid: number
}
