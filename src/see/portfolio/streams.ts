import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Context, Desk } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import { badInput } from '#platform/errors.ts'
import { type Cell, csvLine, csvStart } from '#platform/tables/text/csv.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { say } from '#platform/wording/words.ts'
import { prefectureNames } from '../../gather/addresses/words.ts'
import { notInvited } from '../../gather/customers/words.ts'
import { pointsReached } from '../scorecards/scorecards.ts'
import { Filter, Order, type PortfolioRow } from './contract.ts'
import * as facts from './facts.ts'
import { xlsx } from './file/xlsx.ts'
import type { Column } from './list/columns.ts'
import type { Place } from './list/list-statement.ts'
import { askedOf, columnsOf, membersOf, sortedBy } from './portfolio.ts'
import { bandNames, stageNames, words } from './words.ts'

const Wish = Filter.extend(Order.shape).extend({
  format: z.enum(['csv', 'xlsx']).default('csv'),
  columns: z
    .string()
    .transform((list) => list.split(','))
    .optional(),
})
type Wish = z.infer<typeof Wish>
const batch = 5000

export const streams: readonly Stream[] = [
  {
    method: 'GET',
    path: '/portfolio/file',
    summary: 'The portfolio as a file, CSV or XLSX: exactly the customers, order and columns asked for.',
    permission: 'portfolio.read',
    query: Wish,
    answers: { types: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
    serve: async (desk, { request }) => fileOf(desk, wishIn(new URL(request.url).searchParams)),
  },
]

function wishIn(search: URLSearchParams): Wish {
  const bands = [...search].flatMap(([key, value]) => (/^bands(\[\d*\])?$/.test(key) ? value.split(',') : []))
  const wish = Wish.safeParse({
    ...Object.fromEntries(search),
    ...(bands.length === 0 ? {} : { bands }),
  })
  const [issue] = wish.error?.issues ?? []
  if (wish.data === undefined)
    throw badInput(issue?.path.join('.') ?? '', issue === undefined ? words.notAColumn : textOfIssue(issue))
  return wish.data
}

async function fileOf(desk: Desk, wish: Wish): Promise<Response> {
  const columns = chosenOf(desk, wish)
  const prepared = await desk.transaction((context) => prepare(context, wish), undefined, { readOnly: true })
  const header = columns.map(([, { label }]) => say(label, desk.locale))
  const rows = tableOf(desk, columns, prepared)
  const body =
    wish.format === 'csv' ? Readable.from(csvOf(header, rows)) : xlsx(say(words.fileName, desk.locale), header, rows)
  const name = `${say(words.fileName, desk.locale)}-${desk.today}.${wish.format}`
  return new Response(Readable.toWeb(body) as ReadableStream, {
    headers: {
      'content-type': types[wish.format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}

type Chosen = readonly (readonly [name: string, column: Column])[]

/** The columns asked for in their order, all of them where none is named. */
function chosenOf(desk: Desk, { columns: names }: Wish): Chosen {
  const known = columnsOf(desk)
  return (names ?? [...known.keys()]).map((name) => {
    const column = known.get(name)
    if (column === undefined) throw badInput('columns', words.notAColumn)
    return [name, column]
  })
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

async function prepare(context: Context, { format: _f, columns: _c, sort, down, ...filter }: Wish) {
  return {
    asked: await askedOf(context, filter),
    members: await membersOf(context),
    order: sortedBy(context, { sort, down }),
  }
}

async function* csvOf(
  header: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvStart + csvLine(header))
  for await (const some of rows) yield Buffer.from(some.map(csvLine).join(''))
}

/** As the list shows them: of a score what is reached, of a change the nearest, halves away from zero. */
function wholePoints(key: string, points: number): number {
  return key === 'score' ? pointsReached(points) : Math.sign(points) * Math.round(Math.abs(points))
}

async function* tableOf(
  { facts: store, locale, workspace }: Desk,
  columns: Chosen,
  prepared: Awaited<ReturnType<typeof prepare>>,
): AsyncGenerator<Cell[][]> {
  const { asked, members, order } = prepared
  const names = new Map(members.memberIds.map((id, i) => [id, members.memberNames[i] ?? '']))
  const instant = new Intl.DateTimeFormat('sv-SE', { timeZone: workspace.zone, dateStyle: 'short', timeStyle: 'short' })
  const written = (row: PortfolioRow, key: string, { kind }: Column): Cell => {
    const value = key === 'owner' ? row.ownerId : row[key]
    if (key === 'owner' && row.ownerId === null && row.namedOwner !== null)
      return say(notInvited(row.namedOwner), locale)
    if (key === 'band' && row.isWithheld) return say(words.withheld, locale)
    if (value === null || value === undefined) return null
    if (key === 'band') return say(bandNames[String(value)] ?? words.notAColumn, locale)
    if (key === 'stage')
      return stageNames[String(value)] ? say(stageNames[String(value)] ?? words.menu, locale) : String(value)
    if (key === 'prefecture') return say(prefectureNames[String(value)] ?? words.notAColumn, locale)
    if (key === 'owner') return names.get(String(value)) ?? say(words.unknownOwner, locale)
    if (value instanceof Date) return instant.format(value)
    if (typeof value === 'number' && kind === 'points') return wholePoints(key, value)
    if (Array.isArray(value)) return value.join(', ')
    return typeof value === 'number' ? value : String(value)
  }
  let after: Place | null = null
  do {
    const page: facts.Page = await facts.manyRows(store, asked, order, members, after, batch)
    yield page.rows.map((row) => columns.map(([key, column]) => written(row, key, column)))
    after = page.last
  } while (after !== null)
}
