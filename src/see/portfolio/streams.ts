import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Context, Desk } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import { badInput } from '#platform/errors.ts'
import { type Cell, csvLine, csvStart } from '#platform/tables/text/csv.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { say } from '#platform/wording/words.ts'
import { withBreaks } from '#platform/work/breaks.ts'
import { prefectureNames } from '../../gather/addresses/words.ts'
import { attributesCalled } from '../../gather/attributes/attributes.ts'
import { Kind } from '../../gather/customers/contract.ts'
import { kindNames, notInvited } from '../../gather/customers/words.ts'
import { pointsReached } from '../scorecards/scorecards.ts'
import { askedOf, columnsOf, membersOf, sortedBy } from './asked.ts'
import { Filter, Order, type PortfolioRow } from './contract.ts'
import * as facts from './facts.ts'
import { xlsx } from './file/xlsx.ts'
import { attributeIn, type Column, columnOfAttribute, recordColumns } from './list/columns.ts'
import type { Place } from './list/list-statement.ts'
import { withRecords } from './list/records.ts'
import { bandNames, stageNames, words } from './words.ts'

const Wish = Filter.extend(Order.shape).extend({
  format: z.enum(['csv', 'xlsx']).default('csv'),
  columns: z
    .string()
    .transform((list) => list.split(','))
    .optional(),
})
type Wish = z.infer<typeof Wish>
const batch = 2_500
/** So many rows are written at a time; in between others have their turn. */
const slice = 100

export const streams: readonly Stream[] = [
  {
    operationId: 'portfolio.file',
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
  const is = [...search].flatMap(([key, value]) => (/^is(\[\d*\])?$/.test(key) ? [value] : []))
  const wish = Wish.safeParse({
    ...Object.fromEntries(search),
    ...(bands.length === 0 ? {} : { bands }),
    ...(is.length === 0 ? {} : { is }),
  })
  const [issue] = wish.error?.issues ?? []
  if (wish.data === undefined)
    throw badInput(issue?.path.join('.') ?? '', issue === undefined ? words.notAColumn : textOfIssue(issue))
  return wish.data
}

async function fileOf(desk: Desk, wish: Wish): Promise<Response> {
  const { columns, ...prepared } = await desk.transaction((context) => prepare(context, wish), undefined, {
    readOnly: true,
  })
  const header = columns.map(([, { label }]) => say(label, desk.locale))
  const rows = withBreaks(tableOf(desk, columns, prepared))
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
async function chosenOf(context: Context, { columns: names }: Wish): Promise<Chosen> {
  const known = columnsOf(context)
  const asked = names?.flatMap((name) => attributeIn(name) ?? []) ?? []
  const declared = new Map((await attributesCalled(context, 'customer', asked)).map((one) => [one.name, one]))
  return (names ?? [...known.keys()]).map((name) => {
    const attribute = declared.get(attributeIn(name) ?? '')
    if (attribute !== undefined) return [name, columnOfAttribute(attribute)]
    const column = known.get(name)
    if (column === undefined) throw badInput('columns', words.notAColumn)
    return [name, column]
  })
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

async function prepare(context: Context, wish: Wish) {
  const { format: _f, columns: _c, sort, down, ...filter } = wish
  const asked = await askedOf(context, filter, sort)
  const columns = await chosenOf(context, wish)
  const order = sortedBy(context, asked, { sort, down })
  return { columns, asked, members: await membersOf(context), order }
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
  desk: Desk,
  columns: Chosen,
  prepared: Omit<Awaited<ReturnType<typeof prepare>>, 'columns'>,
): AsyncGenerator<Cell[][]> {
  const { facts: store, locale, workspace } = desk
  const { asked, members, order } = prepared
  const attributes = columns.flatMap(([key]) => attributeIn(key) ?? [])
  const needsRecords = attributes.length > 0 || columns.some(([key]) => recordColumns.some((one) => one === key))
  const names = new Map(members.memberIds.map((id, i) => [id, members.memberNames[i] ?? '']))
  const instant = new Intl.DateTimeFormat('sv-SE', { timeZone: workspace.zone, dateStyle: 'short', timeStyle: 'short' })
  const written = (row: PortfolioRow, key: string, { kind }: Column): Cell => {
    const value = valueIn(row, key, names)
    if (key === 'owner' && row.ownerId === null && row.namedOwner !== null)
      return say(notInvited(row.namedOwner), locale)
    if (key === 'band' && row.isWithheld) return say(words.withheld, locale)
    if (value === null || value === undefined) return null
    if (key === 'band') return say(bandNames[String(value)] ?? words.notAColumn, locale)
    if (key === 'kind') return say(kindNames[Kind.parse(value)], locale)
    if (kind === 'flag') return say(value === true ? words.yes : words.no, locale)
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
    const rows = needsRecords
      ? await desk.transaction((context) => withRecords(context, page.rows, attributes), undefined, { readOnly: true })
      : page.rows
    for (let from = 0; from < rows.length; from += slice)
      yield rows.slice(from, from + slice).map((row) => columns.map(([key, column]) => written(row, key, column)))
    after = page.last
  } while (after !== null)
}

function valueIn(row: PortfolioRow, key: string, members: ReadonlyMap<string, string>): unknown {
  const attribute = attributeIn(key)
  if (key === 'owner') return row.ownerId
  if (attribute !== null) return row.record?.attributes[attribute]
  if (key === 'deputy')
    return row.record?.members.flatMap(({ role, memberId }) => (role === 'deputy' ? (members.get(memberId) ?? []) : []))
  const recorded = recordColumns.find((one) => one === key)
  return recorded === undefined || recorded === 'deputy' ? row[key] : row.record?.[recorded]
}
