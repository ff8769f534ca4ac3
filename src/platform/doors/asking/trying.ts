import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Leaves, OperationMeta } from '../../contract.ts'
import { conflict, Problem } from '../../errors.ts'
import type { Facts } from '../../stores/facts.ts'
import { seesAll } from '../../wall/wall.ts'
import type { Text } from '../../wording/words.ts'

/** One record as it was and would be; what is secret of it is left out. */
export type WouldChange = {
  readonly record: string
  readonly id: string
  readonly act: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** What an act would have done, told after it was taken back. */
export type Tried = {
  readonly changes: readonly WouldChange[]
  /** Jobs that it would order: what these change is not among the changes. */
  readonly orders: readonly string[]
  /** The answer holds a secret, which opens nothing: it is not told. */
  readonly isSecret: boolean
}

/** Does an act and tells what it changed, in a transaction that is rolled back by whoever opened it. */
export async function tried<Answer>(
  context: Context,
  meta: OperationMeta,
  act: (context: Context) => Promise<Answer>,
): Promise<{ answer: Answer; tried: Tried }> {
  if (meta.leaves) throw conflict(notToBeTried[meta.leaves])
  if (!seesAll(context.actor)) throw conflict(notBehindTheWall)
  const orders: string[] = []
  const { rows: known } = await sql<{ last: string | null }>`SELECT max(sequence) AS last FROM record_changes`.execute(
    context.db,
  )
  const answer = await act({
    ...context,
    facts: unwritten(context.facts),
    enqueue: async (job) => {
      orders.push(job)
      return '00000000-0000-0000-0000-000000000000'
    },
  })
  const changes = await changesSince(context, known[0]?.last ?? '0')
  return { answer, tried: { changes, orders, isSecret: meta.shownOnce } }
}

/** What another transaction committed meanwhile is not ours: our own rows are those of a transaction that is still going on. */
async function changesSince({ db, workspace }: Context, last: string): Promise<WouldChange[]> {
  const { rows } = await sql<WouldChange>`
    SELECT record, record_id AS id, act, before, after FROM record_changes
    WHERE workspace_id = ${workspace.id} AND sequence > ${last}
      AND pg_xact_status(((pg_current_xact_id()::text::bigint >> 32 << 32) | xmin::text::bigint)::text::xid8) = 'in progress'
    ORDER BY sequence LIMIT ${mostChanges}`.execute(db)
  const changes: WouldChange[] = []
  for (const row of rows) {
    const after = row.act === 'created' ? await asMade(db, row) : row.after
    changes.push({ ...row, before: withoutSecrets(row.before), after: withoutSecrets(after) })
  }
  return changes
}

/** Of what is new the history keeps no copy: it is read where it stands, while it does. */
async function asMade(db: Context['db'], { record, id }: WouldChange): Promise<WouldChange['after']> {
  const { rows } = await sql<{ made: WouldChange['after'] }>`
    SELECT to_jsonb(t) AS made FROM ${sql.table(record)} t WHERE id = ${id} LIMIT 1`.execute(db)
  return rows[0]?.made ?? null
}

const mostChanges = 1_000

function withoutSecrets(fields: WouldChange['before']): WouldChange['before'] {
  if (fields === null) return null
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/^(workspace_id|hash|secret)$/.test(name)))
}

/** Facts are not rolled back with the records: what would write them is not tried. */
function unwritten(facts: Facts): Facts {
  const refuse = async () => {
    throw conflict(notToBeTried.facts)
  }
  return { ...facts, run: refuse, insert: refuse }
}

export const notToBeTried: Readonly<Record<Leaves, Text>> = {
  letter: {
    en: 'This sends a letter, which cannot be called back. It cannot be tried.',
    ja: 'この操作はメールを送信するため、試行できません（送信したメールは取り消せません）。',
  },
  job: {
    en: 'This orders work that is done afterwards. What it would change cannot be told without doing it.',
    ja: 'この操作は後から実行される処理を開始するため、試行できません。変更内容は実行するまで分かりません。',
  },
  account: {
    en: 'This changes what lies beside the workspace, such as accounts. It cannot be tried.',
    ja: 'この操作はアカウントなどワークスペースの外にあるものを変更するため、試行できません。',
  },
  facts: {
    en: 'This rewrites what happened, in a store that takes nothing back. It cannot be tried.',
    ja: 'この操作は、元に戻せないデータ（イベントの記録など）を書き換えるため、試行できません。',
  },
}

const notBehindTheWall = {
  en: 'What would change is told from the history, which partners do not read. It cannot be tried.',
  ja: '変更内容は変更履歴をもとに示しますが、パートナーは履歴を参照できないため、試行できません。',
}

export const nothingToTry = new Problem(
  'BAD_INPUT',
  {
    en: 'dryRun tries what would change something. This only reads, or takes a file.',
    ja: 'dryRun は変更を行う操作にのみ指定できます。この操作は参照またはファイルの受け取りのみです。',
  },
  { issues: [{ path: 'dryRun', message: { en: 'Leave it out here.', ja: 'この操作では指定しないでください。' } }] },
)

/** `?dryRun=true` or `false` of an address, or the header `Dry-Run`; and the address without it. @throws where it is neither */
export function dryRunIn({ url, headers }: Pick<Request, 'url' | 'headers'>): { dryRun: boolean; url: string } {
  const address = new URL(url)
  const header = headers.get('dry-run')
  const said = [...address.searchParams.getAll('dryRun'), ...(header === null ? [] : [header])]
  if (said.length === 0) return { dryRun: false, url }
  if (said.length > 1 || !['true', 'false'].includes(said[0] ?? ''))
    throw new Problem('BAD_INPUT', eitherOr, { issues: [{ path: 'dryRun', message: eitherOr }] })
  address.searchParams.delete('dryRun')
  return { dryRun: said[0] === 'true', url: address.href }
}

const eitherOr = { en: 'dryRun is true or false.', ja: 'dryRun には true または false を指定してください。' }
