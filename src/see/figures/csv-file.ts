import type { ZodObject, z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import { badInput } from '#platform/errors.ts'
import { type Cell, csvLine, csvStart } from '#platform/tables/text/csv.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { say, type Text } from '#platform/wording/words.ts'
import { words } from './words.ts'

type CsvFile<Query extends ZodObject> = Pick<Stream, 'operationId' | 'path' | 'summary'> & {
  readonly query: Query
  readonly fileName: Text
  /** The lines, headings first. */
  readonly lines: (context: Context, wish: z.infer<Query>) => Promise<readonly (readonly Cell[])[]>
}

/** A report as a CSV file, asked for as the report is. */
export function csvFile<Query extends ZodObject>({ query, fileName, lines, ...said }: CsvFile<Query>): Stream {
  return {
    ...said,
    method: 'GET',
    permission: 'customers.read',
    query,
    answers: { types: ['text/csv'] },
    serve: async (desk, { request }) => {
      const wish = wishIn(query, new URL(request.url).searchParams)
      const rows = await desk.transaction((context) => lines(context, wish), undefined, { readOnly: true })
      const name = `${say(fileName, desk.locale)}-${desk.today}.csv`
      return new Response(csvStart + rows.map(csvLine).join(''), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      })
    },
  }
}

function wishIn<Query extends ZodObject>(query: Query, search: URLSearchParams): z.infer<Query> {
  const wish = query.safeParse(Object.fromEntries(search))
  if (wish.success) return wish.data
  const [issue] = wish.error.issues
  throw badInput(issue?.path.join('.') ?? '', issue === undefined ? words.notAsked : textOfIssue(issue))
}
