import type nano from 'nano'
import type { Config } from '../config.ts'
import { openMunicipalityDatabase } from '../databases/municipality-database.ts'
import type { ImportArguments } from './arguments.ts'
import { readCases } from './cases/read-cases.ts'
import { existingStore } from './existing-store.ts'
import { defaultSource, refuseAnotherDirectory } from './hsds/another-directory.ts'
import { readHsds } from './hsds/read-hsds.ts'
import type { Batch, Report } from './import-batch.ts'
import { importDrafts } from './import-drafts.ts'
import { requireMunicipality } from './require-municipality.ts'
import { hasStore, withCouch } from './with-couch.ts'

/** Carries out one import and says how it went. Throws a start problem when it can't begin. */
export async function runImport(
  args: ImportArguments,
  config: Pick<Config, 'couchUrl' | 'dataFolder'>,
): Promise<Report> {
  requireMunicipality(args.municipality)
  const now = new Date().toISOString()
  if (args.what === 'hsds') {
    const batch = await readHsds(args.path, { ...args, source: args.source ?? defaultSource })
    if (args.dryRun && !hasStore(config)) return importDrafts(batch, { store: undefined, dryRun: true, now })
    return withCouch(config, (couch) => write(couch, args, batch, now))
  }
  return withCouch(config, async (couch) => write(couch, args, await readCases(couch, args), now))
}

async function write(
  couch: nano.ServerScope,
  args: ImportArguments,
  batch: Batch,
  now: string,
): Promise<Report> {
  const { municipality, dryRun } = args
  const store = dryRun
    ? await existingStore(couch, municipality)
    : await openMunicipalityDatabase<Record<string, unknown>>(couch, municipality)
  if (args.what === 'hsds' && args.source === undefined && store !== undefined)
    await refuseAnotherDirectory(store, batch)
  return importDrafts(batch, { store, dryRun, now })
}
