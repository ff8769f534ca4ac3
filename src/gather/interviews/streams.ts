import { Readable } from 'node:stream'
import type { Desk } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import { badInput } from '#platform/errors.ts'
import { type Cell, csvLine, csvStart } from '#platform/tables/text/csv.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { say } from '#platform/wording/words.ts'
import { Filter, type Interview, type Note } from './contract.ts'
import { notesOf } from './passages/notes-store.ts'
import * as store from './store.ts'
import { columnNames, fileName, kindNames, notAskable } from './words.ts'

const batch = 200

export const streams: readonly Stream[] = [
  {
    operationId: 'interviews.file',
    method: 'GET',
    path: '/interview-file',
    summary: 'The interviews of the filter as a CSV file, a line for each note, the latest first.',
    permission: 'customers.read',
    query: Filter,
    answers: { types: ['text/csv'] },
    serve: async (desk, { request }) => {
      const filter = wishIn(new URL(request.url).searchParams)
      const name = `${say(fileName, desk.locale)}-${desk.today}.csv`
      return new Response(Readable.toWeb(Readable.from(linesOf(desk, filter))) as ReadableStream, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      })
    },
  },
]

function wishIn(search: URLSearchParams): Filter {
  const wish = Filter.safeParse(Object.fromEntries(search))
  const [issue] = wish.error?.issues ?? []
  if (wish.data === undefined)
    throw badInput(issue?.path.join('.') ?? '', issue === undefined ? notAskable : textOfIssue(issue))
  return wish.data
}

const columns = Object.keys(columnNames) as (keyof typeof columnNames)[]

/** An interview without a note is a line as well. */
async function* linesOf(desk: Desk, filter: Filter): AsyncGenerator<Uint8Array> {
  const { locale } = desk
  yield Buffer.from(csvStart + csvLine(columns.map((column) => say(columnNames[column], locale))))
  const cellsOf = (one: Interview, note: Note | undefined): Readonly<Record<(typeof columns)[number], Cell>> => ({
    heldOn: one.heldOn,
    customer: one.customerName,
    person: one.personName,
    member: one.memberName,
    title: one.title,
    hypothesis: one.hypothesis,
    question: note?.question ?? null,
    said: note?.said ?? null,
    kind: note?.kind ? say(kindNames[note.kind], locale) : null,
    tags: note?.tags.join(', ') ?? null,
    passages: note?.passages.map(({ words }) => words).join(' / ') ?? null,
  })
  for (let after: store.Place | undefined, more = true; more; ) {
    const place = after
    const { rows, notes } = await desk.transaction(
      async (context) => {
        const found = await store.page(context, filter, place, batch)
        return {
          rows: found,
          notes: await notesOf(
            context,
            found.map(({ id }) => id),
          ),
        }
      },
      undefined,
      { readOnly: true },
    )
    const notesIn = Map.groupBy(notes, ({ interviewId }) => interviewId)
    const lines = rows.flatMap((one) => (notesIn.get(one.id) ?? [undefined]).map((note) => cellsOf(one, note)))
    yield Buffer.from(lines.map((cells) => csvLine(columns.map((column) => cells[column]))).join(''))
    const last = rows.at(-1)
    more = rows.length === batch && last !== undefined
    after = last && { on: last.heldOn, id: last.id }
  }
}
