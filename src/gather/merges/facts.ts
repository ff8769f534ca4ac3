import type { Context } from '#platform/context.ts'
import { type Reason, reasons } from './contract.ts'

const columnOf: Readonly<Record<Reason, string>> = {
  'corporate number': 'corporate_number',
  name: 'normal_name',
  domain: 'domain',
  'bare name': 'bare_name',
}

type Group = { because: Reason; value: string; ids: string[]; names: string[]; total: number }

/** Groups of customers that share a number, a name or a domain, in one order, after the given place in it. */
export async function twins(
  context: Context,
  because: Reason | undefined,
  after: { rank: number; value: string } | undefined,
  limit: number,
): Promise<Group[]> {
  const wanted = because === undefined ? reasons : [because]
  const parts = wanted.map((reason) => {
    const column = columnOf[reason]
    return `SELECT ${reasons.indexOf(reason)} AS rank, '${reason}' AS because, ${column} AS value, groupArray(20)(toString(id)) AS ids, groupArray(20)(name) AS names, toUInt32(count()) AS total
            FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${column} != '' GROUP BY ${column} HAVING total > 1${reason === 'bare name' ? ' AND uniqExact(normal_name) > 1' : ''}`
  })
  return context.facts.all<Group>(
    `SELECT because, value, ids, names, total FROM (${parts.join(' UNION ALL ')}) WHERE (rank, value) > ({rank:Int32}, {value:String}) ORDER BY rank, value LIMIT {limit:UInt32}`,
    { rank: after?.rank ?? -1, value: after?.value ?? '', limit },
  )
}
