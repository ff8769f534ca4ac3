import { chmodSync, mkdtempSync } from 'node:fs'

/**
 * A fresh folder that every user may pass through: as root, PostgreSQL runs as another user, and its data would otherwise lie elsewhere and
 * stay when this folder goes.
 */
export function passingFolder(prefix: string): string {
  const folder = mkdtempSync(prefix)
  chmodSync(folder, 0o711)
  return folder
}
