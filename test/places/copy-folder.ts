import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** A folder with all that is in it, each file with its owner: as root, PostgreSQL's belong to another user. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', from, to])
}
