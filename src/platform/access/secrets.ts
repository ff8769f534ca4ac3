import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A fresh secret with a prefix by which people and scanners know what leaked: `mgk_…` an API key, `mgw_…` a write key. */
export function makeSecret(prefix: 'mgk' | 'mgw' | 'mgi' | 'mgo'): string {
  return `${prefix}_${randomBytes(24).toString('base64url')}`
}

/** Secrets of ours have 192 random bits, so one round of SHA-256 keeps them as safe as a slow hash keeps a password. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The end of a secret, by which its owner recognises it in a list. */
export function hintOf(secret: string): string {
  return `${secret.slice(0, 4)}…${secret.slice(-4)}`
}

/** The installation's own secret, from the configuration or made once and kept in the data folder. */
export function installationSecret(data: string, configured: string | undefined): string {
  const present = presentSecret(data, configured)
  if (present !== undefined) return present
  writeFileSync(join(data, 'secret'), randomBytes(32).toString('base64url'), { mode: 0o600 })
  return installationSecret(data, configured)
}

/** The same, where there is one yet. */
export function presentSecret(data: string, configured: string | undefined): string | undefined {
  if (configured) return configured
  const path = join(data, 'secret')
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

/** By this two secrets are known to be the same; the secret itself does not follow from it. */
export function markOfSecret(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'meguri mark of the secret', 16)).toString('hex')
}
