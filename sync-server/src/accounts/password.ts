import { hash, verify } from '@node-rs/argon2'

// OWASP's recommendation for argon2id of 19 MiB and two passes, doubled in memory.
const cost = { memoryCost: 38_912, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, with its salt and costs in it. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let nobody: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Without a hash it works as long and says no, so that the time
 * of the answer does not tell whether a user name exists.
 */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await nobody), password)
  return matches && stored !== undefined
}
