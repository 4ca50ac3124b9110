import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PlanVersion } from '../documents/case/plan-version.ts'
import { canonical } from '../merge/canonical.ts'

/**
 * The fingerprint of a version: SHA-256, in hexadecimal, of the canonical JSON (keys sorted) of which plan it is, its
 * number and its content. Signatures are not in it: they are put under it.
 */
export const planHash = ({
  plan,
  version,
  content,
}: Pick<PlanVersion, 'plan' | 'version' | 'content'>): string =>
  bytesToHex(sha256(utf8ToBytes(canonical({ plan, version, content }))))
