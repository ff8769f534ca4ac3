import type { Desk } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import { badInput } from '#platform/errors.ts'
import { type Cell, csvLine, csvStart } from '#platform/tables/text/csv.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { say } from '#platform/wording/words.ts'
import { Filter, type Quote } from './contract.ts'
import { found } from './quotes.ts'
import { columnNames, consentNames, fileName, namingNames, notAskable, reachNames, sourceNames } from './words.ts'

const batch = 1_000

/** A file follows nobody: each of its lines says of which instant it is, and has no name beyond the consent. */
export const streams: readonly Stream[] = [
  {
    operationId: 'quotes.file',
    method: 'GET',
    path: '/quote-file',
    summary: 'The quotes of the filter that may be used now, as a CSV file; each line says when the file was made.',
    permission: 'customers.read',
    query: Filter,
    answers: { types: ['text/csv'] },
    serve: async (desk, { request }) => {
      const lines = await linesOf(desk, wishIn(new URL(request.url).searchParams))
      const name = `${say(fileName, desk.locale)}-${desk.today}.csv`
      return new Response(Buffer.from(lines.join('')), {
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

async function linesOf(desk: Desk, filter: Filter): Promise<string[]> {
  const { locale, workspace, now } = desk
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: workspace.zone, dateStyle: 'short' })
  const instant = new Intl.DateTimeFormat('sv-SE', { timeZone: workspace.zone, dateStyle: 'short', timeStyle: 'short' })
  const cellsOf = (row: Quote): Readonly<Record<(typeof columns)[number], Cell>> => ({
    words: row.words,
    signature: row.signature,
    reach: say(reachNames[row.consent.reach], locale),
    naming: say(namingNames[row.consent.naming], locale),
    consent: say(consentNames[row.consent.by], locale),
    consentedOn: day.format(row.consent.at),
    expiresOn: row.consent.expiresOn,
    saidOn: day.format(row.saidAt),
    source: say(sourceNames[row.source.kind], locale),
    language: row.language,
    topics: row.topics.join(', '),
    asOf: instant.format(now),
  })
  const lines = [csvStart + csvLine(columns.map((column) => say(columnNames[column], locale)))]
  for (let after: { at: Date; id: string } | undefined, more = true; more; ) {
    const place = after
    const { rows } = await desk.transaction((context) => found(context, filter, place, batch), undefined, {
      readOnly: true,
    })
    lines.push(...rows.map((row) => csvLine(columns.map((column) => cellsOf(row)[column]))))
    const last = rows.at(-1)
    more = rows.length === batch && last !== undefined
    after = last && { at: last.saidAt, id: last.id }
  }
  return lines
}
