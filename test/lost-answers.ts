import type { Kysely } from 'kysely'
import type { House } from '../src/platform/house.ts'
import type { Database } from '../src/platform/stores/database.ts'

/** A house whose transactions are kept while the answer of what they wrote is lost on the way, as often as `lost.times` says. */
export function losingAnswers(house: House, lost: { times: number }): House {
  const { pools } = house.stores
  const losing = { ...pools, app: losesAnswers(pools.app, lost), background: losesAnswers(pools.background, lost) }
  return { ...house, stores: { ...house.stores, pools: losing } }
}

type Act = Parameters<ReturnType<Kysely<Database>['transaction']>['execute']>[0]

function losesAnswers(pool: Kysely<Database>, lost: { times: number }): Kysely<Database> {
  const transaction = () => ({
    setAccessMode: (mode: 'read only' | 'read write') => ({
      execute: async (act: Act) => {
        const answer = await pool.transaction().setAccessMode(mode).execute(act)
        if (mode === 'read only' || lost.times === 0) return answer
        lost.times -= 1
        throw new Error('the answer was lost')
      },
    }),
  })
  return new Proxy(pool, { get: (target, key) => (key === 'transaction' ? transaction : Reflect.get(target, key)) })
}
