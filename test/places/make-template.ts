// A house that is opened once and closed, as the template of others: node test/places/make-template.ts <folder>
// In a process of its own, because a process can hold one embedded store of facts at a time.
import { chmodSync, mkdirSync } from 'node:fs'
import { readConfig } from '../../src/platform/config.ts'
import { openMeguri } from '../../src/server.ts'

const [folder = ''] = process.argv.slice(2)
mkdirSync(folder)
chmodSync(folder, 0o711)
const meguri = await openMeguri(
  readConfig({
    MEGURI_DATA: folder,
    MEGURI_LOG: 'fatal',
    MEGURI_PORT: '0',
    MEGURI_SECRET: 'a secret that only tests know, long enough',
  }),
)
await meguri.close()
process.exit(0)
