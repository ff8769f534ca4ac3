import { Readable } from 'node:stream'
import type { Desk } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import { badInput } from '#platform/errors.ts'
import { type Cell, csvLine, csvStart } from '#platform/tables/text/csv.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { say } from '#platform/wording/words.ts'
import { Filter, type Verbatim } from './contract/shapes.ts'
import * as store from './store.ts'
import { sourceNames, verdictNames, words } from './words.ts'

const batch = 1_000

export const streams: readonly Stream[] = [
  {
    operationId: 'verbatims.file',
    method: 'GET',
    path: '/verbatim-file',
    summary: 'Verbatims as a CSV file: exactly those of the filter, the newest first.',
    permission: 'customers.read',
    query: Filter,
    answers: { types: ['text/csv'] },
    serve: async (desk, { request }) => fileOf(desk, wishIn(new URL(request.url).searchParams)),
  },
]

function wishIn(search: URLSearchParams): Filter {
  const wish = Filter.safeParse(Object.fromEntries(search))
  const [issue] = wish.error?.issues ?? []
  if (wish.data === undefined)
    throw badInput(issue?.path.join('.') ?? '', issue === undefined ? words.notAskable : textOfIssue(issue))
  return wish.data
}

function fileOf(desk: Desk, filter: Filter): Response {
  const name = `${say(words.fileName, desk.locale)}-${desk.today}.csv`
  return new Response(Readable.toWeb(Readable.from(linesOf(desk, filter))) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}

const columns = [
  'saidAt',
  'customer',
  'person',
  'source',
  'survey',
  'question',
  'nps',
  'said',
  'verdict',
  'isCorrected',
  'score',
  'topics',
  'tags',
] as const

async function* linesOf(desk: Desk, filter: Filter): AsyncGenerator<Uint8Array> {
  const { locale, workspace } = desk
  const instant = new Intl.DateTimeFormat('sv-SE', { timeZone: workspace.zone, dateStyle: 'short', timeStyle: 'short' })
  yield Buffer.from(csvStart + csvLine(columns.map((column) => say(words[column], locale))))
  const cellsOf = (row: Verbatim): Readonly<Record<(typeof columns)[number], Cell>> => ({
    saidAt: instant.format(row.saidAt),
    customer: row.customerName,
    person: row.personName,
    source: say(sourceNames[row.source.kind], locale),
    survey: row.survey,
    question: row.question,
    nps: row.nps,
    said: row.said,
    verdict: row.verdict === null ? null : say(verdictNames[row.verdict], locale),
    isCorrected: row.correction?.author ?? null,
    score: row.score === null ? null : Math.round(row.score * 100) / 100,
    topics: row.topics.join(', '),
    tags: row.tags.map(({ name }) => name).join(', '),
  })
  let after: { at: Date; id: string } | undefined
  do {
    const place = after
    const rows = await desk.transaction((context) => store.page(context, filter, place, batch), undefined, {
      readOnly: true,
    })
    yield Buffer.from(rows.map((row) => csvLine(columns.map((column) => cellsOf(row)[column]))).join(''))
    const last = rows.at(-1)
    after = rows.length < batch || last === undefined ? undefined : { at: last.saidAt, id: last.id }
  } while (after !== undefined)
}
