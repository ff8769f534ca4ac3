import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { restoreFrom } from '../../src/commands/keep.ts'
import { openOut } from '../../src/commands/out.ts'
import { readConfig } from '../../src/platform/config.ts'
import { checkMirrors } from '../../src/platform/jobs/mirror-check.ts'
import { openMeguri } from '../../src/server.ts'
import { groundPlace } from '../places/place.ts'
import { world } from '../world.ts'
import { countsOf, shapeOf } from './shape.ts'
import { madeAt, toldBy } from './told.ts'

vi.setConfig({ testTimeout: 180_000 })

const frozen = ['0.1.0']
const silent = { ...openOut(false, {}), line: () => undefined }

test.each(frozen)(
  'a house of %s is restored, brought up to this version, and says what it said then',
  async (version) => {
    const beside = (ending: string) => join(import.meta.dirname, `${version}.${ending}`)
    const written = JSON.parse(readFileSync(beside('json'), 'utf8'))
    const fresh = await world('2026-04-01')
    const shapes = { fresh: await shapeOf(fresh.house.stores) }
    await fresh.close()

    const place = await groundPlace()
    const config = readConfig({
      ...process.env,
      ...place.environment,
      MEGURI_DATA: place.data,
      MEGURI_LOG: 'fatal',
      MEGURI_PORT: '0',
    })
    await restoreFrom(beside('meguri'), config, silent)
    const meguri = await openMeguri(config, { clock: () => madeAt })
    try {
      const { stores } = meguri.house
      expect(stores.migrated).toEqual([])
      expect(await shapeOf(stores)).toEqual(shapes.fresh)
      expect(await toldBy(meguri)).toEqual(written.told)
      expect(await countsOf(stores)).toMatchObject(written.counts)
      expect((await checkMirrors(stores)).filter(({ equal }) => !equal)).toEqual([])
    } finally {
      await meguri.close()
      await place.clear()
    }
  },
)
