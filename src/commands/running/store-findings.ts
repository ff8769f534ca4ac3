import type { Config } from '../../platform/config.ts'
import type { Losses } from '../../platform/losses/losses.ts'
import { heldBy } from '../../platform/stores/data-lock.ts'
import type { Text } from '../../platform/wording/words.ts'

/** `name` is for programs, `label` for people. */
export type Finding = { name: string; label: Text; ok: boolean; found: Text; todo: Text | null }

/** What is written alike in both languages. */
export const asIs = (text: string): Text => ({ en: text, ja: text })

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
        {
          name: 'stores',
          label: labels.stores,
          ok: true,
          found: {
            en: 'both open, migrated and closed again',
            ja: '2つとも起動し、移行を済ませ、正常に終了しました',
          },
          todo: null,
        },
        ...lossFindings(losses),
      ]
    } finally {
      await opened.close()
    }
  } catch (problem) {
    return [
      {
        name: 'stores',
        label: labels.stores,
        ok: false,
        found: asIs(problem instanceof Error ? problem.message : String(problem)),
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
    label: labels[name],
    ok: ready[name] === true,
    found: ready[name] ? { en: 'answers', ja: '応答しています' } : { en: 'does not answer', ja: '応答がありません' },
    todo: { en: 'Look at the log of the server.', ja: 'サーバーのログをご確認ください。' },
  }))
  const { parts, marked } = await ask('/operator/losses', 600_000).catch(() => ({}) as Partial<Losses>)
  if (parts && marked) return [...answering, ...lossFindings({ parts, marked })]
  const unknown = { en: 'could not be checked', ja: '確認できませんでした' }
  const todo = answering[0]?.todo ?? null
  return [...answering, { name: 'facts', label: labels.facts, ok: false, found: unknown, todo }]
}

const labels = {
  stores: { en: 'stores', ja: 'データベース' },
  postgres: asIs('PostgreSQL'),
  clickhouse: asIs('ClickHouse'),
  facts: { en: 'facts', ja: 'イベントと計測値' },
  parts: { en: 'parts of the facts', ja: 'ClickHouseのデータファイル' },
}

type Ready = { postgres: boolean; clickhouse: boolean }

/** What ClickHouse can no longer read, and what was stored and is gone. */
function lossFindings({ parts, marked }: Losses): Finding[] {
  const shown = parts.slice(0, 5).map(({ table, part, because }) => `${table} ${part} (${because})`)
  const more = parts.length - shown.length
  const lost = {
    en: shown.join('; ') + (more > 0 ? `, and ${more} more` : ''),
    ja: shown.join('、') + (more > 0 ? `、ほか${more}件` : ''),
  }
  return [
    {
      name: 'parts of the facts',
      label: labels.parts,
      ok: parts.length === 0,
      found:
        parts.length === 0
          ? { en: 'all can be read, as they were written', ja: 'すべて書き込んだとおりに読み取れます' }
          : lost,
      todo: {
        en: 'What lay in these parts is lost: restore a backup. Mirrors alone are made anew by "meguri mirror rebuild".',
        ja: 'この部分にあったデータは失われています。バックアップから復元してください。ミラーだけであれば「meguri mirror rebuild」で作り直せます。',
      },
    },
    ...marked.map(({ table, records, facts, different, equal }) => ({
      name: table,
      label: asIs(table),
      ok: equal,
      found: equal
        ? { en: `${facts}, all that were stored`, ja: `${facts}件（保存した分すべて）` }
        : {
            en: `${facts} of ${records} that were stored; ${different} differ`,
            ja: `保存した${records}件のうち${facts}件（不一致${different}件）`,
          },
      todo: {
        en: 'Restore a backup to have them again, or go on without them after "meguri mirror rebuild".',
        ja: 'バックアップから復元してください。失われたまま続ける場合は「meguri mirror rebuild」を実行してください。',
      },
    })),
  ]
}
