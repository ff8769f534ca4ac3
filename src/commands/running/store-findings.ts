import type { Config } from '../../platform/config.ts'
import type { Losses } from '../../platform/losses/losses.ts'
import { heldBy } from '../../platform/stores/data-lock.ts'
import type { Text } from '../../platform/wording/words.ts'

export type Finding = { name: string; ok: boolean; found: string; todo: Text | null }

/** Whether both stores answer, and whether anything of the facts was lost. */
export async function storeFindings(config: Config): Promise<Finding[]> {
  const holder = heldBy(config.data)
  if (holder?.url) return storesOf(holder.url, holder.operatorKey ?? '')
  const { openStores } = await import('../../platform/stores/stores.ts')
  const { openLog } = await import('../../platform/log.ts')
  const { rooms } = await import('../../contents.ts')
  const { contributions } = await import('../../furnished.ts')
  const { lossesIn } = await import('../../platform/losses/losses.ts')
  const { collect } = await import('../../platform/furnishing/collect.ts')
  try {
    const opened = await openStores(config, rooms, openLog('silent'))
    try {
      const losses = await lossesIn(opened.facts.client, collect(contributions).marked ?? [])
      return [
        { name: 'stores', ok: true, found: 'both open, migrated and closed again', todo: null },
        ...lossFindings(losses),
      ]
    } finally {
      await opened.close()
    }
  } catch (problem) {
    return [
      {
        name: 'stores',
        ok: false,
        found: problem instanceof Error ? problem.message : String(problem),
        todo: {
          en: 'See the message above; check DATABASE_URL and CLICKHOUSE_URL if they are set.',
          ja: '上記のメッセージをご確認ください。DATABASE_URL と CLICKHOUSE_URL を設定している場合は、その値も確認してください。',
        },
      },
    ]
  }
}

async function storesOf(url: string, operatorKey: string): Promise<Finding[]> {
  const ask = async (path: string, patience: number): Promise<Partial<Ready & Losses>> => {
    const headers = { authorization: `Bearer ${operatorKey}` }
    const answer = await fetch(`${url}${path}`, { headers, signal: AbortSignal.timeout(patience) })
    return (await answer.json()) as Partial<Ready & Losses>
  }
  const ready = await ask('/readyz', 20_000).catch(() => ({}) as Partial<Ready>)
  const answering = (['postgres', 'clickhouse'] as const).map((name) => ({
    name,
    ok: ready[name] === true,
    found: ready[name] ? 'answers' : 'does not answer',
    todo: { en: 'Look at the log of the server.', ja: 'サーバーのログをご確認ください。' },
  }))
  const { parts, marked } = await ask('/operator/losses', 600_000).catch(() => ({}) as Partial<Losses>)
  if (parts && marked) return [...answering, ...lossFindings({ parts, marked })]
  return [...answering, { name: 'facts', ok: false, found: 'could not be checked', todo: answering[0]?.todo ?? null }]
}

type Ready = { postgres: boolean; clickhouse: boolean }

/** What ClickHouse can no longer read, and what was stored and is gone. */
function lossFindings({ parts, marked }: Losses): Finding[] {
  const shown = parts.slice(0, 5).map(({ table, part, because }) => `${table} ${part} (${because})`)
  const more = parts.length > shown.length ? `, and ${parts.length - shown.length} more` : ''
  return [
    {
      name: 'parts of the facts',
      ok: parts.length === 0,
      found: parts.length === 0 ? 'all can be read, as they were written' : shown.join('; ') + more,
      todo: {
        en: 'What lay in these parts is lost: restore a backup. Mirrors alone are made anew by "meguri mirror rebuild".',
        ja: 'この部分にあったデータは失われています。バックアップから復元してください。ミラーだけであれば「meguri mirror rebuild」で作り直せます。',
      },
    },
    ...marked.map(({ table, records, facts, different, equal }) => ({
      name: table,
      ok: equal,
      found: equal ? `${facts}, all that were stored` : `${facts} of ${records} that were stored; ${different} differ`,
      todo: {
        en: 'Restore a backup to have them again, or go on without them after "meguri mirror rebuild".',
        ja: 'バックアップから復元してください。失われたまま続ける場合は「meguri mirror rebuild」を実行してください。',
      },
    })),
  ]
}
