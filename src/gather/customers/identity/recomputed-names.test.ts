import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { root } from '#platform/config.ts'
import { world } from '../../../../test/world.ts'
import { bareName, normalName } from './normal-name.ts'

vi.setConfig({ testTimeout: 120_000 })

const names = [
  '株式会社山田',
  '㈱ 山田',
  '山田（株）',
  '有限会社 サクラ',
  '野村商会株式会社高松支店',
  '（一財）美ら海の会',
  '医療法人社団　青葉会',
  'NPO法人みどり',
  'Acme, Inc.',
  'ACME INCORPORATED',
  'Sumire Co., Ltd.',
  'Schmidt GmbH & Co. KG',
  'Harbor K.K.',
  'Old Mill Bakery',
  'Limited',
  '株式会社',
  'ｽﾐﾚ厨房㈱',
  "O'Brien Foods LLC",
  '𠮷野株式会社東京',
]

test('names that were on record before are recomputed as the rule has them', async () => {
  const here = await world('2026-04-01')
  const migration = readFileSync(join(root, 'src/gather/customers/migrations/0002-names-with-their-form.sql'), 'utf8')
  const start = migration.indexOf('CREATE FUNCTION pg_temp.form_of')
  const rule = migration.slice(start, migration.indexOf('END $$;', start) + 'END $$;'.length)
  const client = await here.house.stores.pools.owner.connect()
  await client.query(rule)
  const { rows } = await client.query<{ name: string; form: string }>(
    'SELECT name, pg_temp.form_of(name) AS form FROM unnest($1::text[]) AS name',
    [names],
  )
  client.release()
  await here.close()
  expect(rows.map(({ name, form }) => [name, bareName(name) + form])).toEqual(
    names.map((name) => [name, normalName(name)]),
  )
})
