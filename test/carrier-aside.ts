import type pg from 'pg'
import type { House } from '../src/platform/house.ts'

/** The turn of a house's own carrier is held, so that a test alone delivers: through `house`, until it lets go. */
export async function carrierAside(of: House): Promise<{ house: House; letGo(): Promise<void> }> {
  const { pools } = of.stores
  const client = await pools.owner.connect()
  await client.query("SELECT pg_advisory_lock(hashtext('meguri.notices'))")
  const held = { query: client.query.bind(client), release: () => undefined }
  const owner = new Proxy(pools.owner, {
    get: (target, key) => (key === 'connect' ? async () => held : bound(target, key)),
  })
  return {
    house: { ...of, stores: { ...of.stores, pools: { ...pools, owner } } },
    async letGo() {
      await client.query("SELECT pg_advisory_unlock(hashtext('meguri.notices'))")
      client.release()
    },
  }
}

function bound(pool: pg.Pool, key: string | symbol): unknown {
  const value: unknown = Reflect.get(pool, key)
  return typeof value === 'function' ? value.bind(pool) : value
}
