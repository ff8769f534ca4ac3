import type { Context } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import { badInput } from '#platform/errors.ts'
import { type Cell, csvLine, csvStart } from '#platform/tables/text/csv.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { say } from '#platform/wording/words.ts'
import { type Figures, RollForwardWish } from './contract.ts'
import { rollForward } from './revenue.ts'
import { figureNames as columns } from './statement/figures-sql.ts'
import { figureNames, shares, words } from './words.ts'

export const streams: readonly Stream[] = [
  {
    operationId: 'revenue.file',
    method: 'GET',
    path: '/revenue/file',
    summary: 'The roll-forward as a CSV file: a row for each period, and for each slice where it is told apart.',
    permission: 'customers.read',
    query: RollForwardWish,
    answers: { types: ['text/csv'] },
    serve: async (desk, { request }) => {
      const wish = wishIn(new URL(request.url).searchParams)
      const text = await desk.transaction((context) => csvOf(context, wish), undefined, { readOnly: true })
      const name = `${say(words.fileName, desk.locale)}-${desk.today}.csv`
      return new Response(text, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      })
    },
  },
]

function wishIn(search: URLSearchParams): RollForwardWish {
  const wish = RollForwardWish.safeParse(Object.fromEntries(search))
  const [issue] = wish.error?.issues ?? []
  if (wish.data === undefined)
    throw badInput(issue?.path.join('.') ?? '', issue === undefined ? words.notASlice : textOfIssue(issue))
  return wish.data
}

async function csvOf(context: Context, wish: RollForwardWish): Promise<string> {
  const { locale } = context
  const answer = await rollForward(context, wish)
  const measure = wish.measure === 'mrr' ? 'MRR' : 'ARR'
  const heads = [words.period, words.from, words.to, words.slice, words.currency, words.measure]
  const figures = columns.map((name) => figureNames[name])
  const ratios = [words.retentionSince, shares.grr.label, shares.nrr.label, words.nrrWithReactivation]
  const line = (slice: string, { amounts, retention }: Figures, i: number): Cell[] => {
    const span = answer.periods[i]
    if (span === undefined) return []
    const { gross, net, netWithReactivation } = retention
    const shown = [gross, net, netWithReactivation].map((one) => (one.known ? one.value : null))
    return [
      say(span.name, locale),
      span.from,
      span.to,
      slice,
      answer.currency,
      measure,
      ...columns.map((name) => amounts[name]),
      retention.from,
      ...shown,
    ]
  }
  const rows = [
    ...answer.whole.map((one, i) => line(say(words.all, locale), one, i)),
    ...answer.slices.flatMap(({ name, figures: own }) => own.map((one, i) => line(say(name, locale), one, i))),
  ]
  return csvStart + [[...heads, ...figures, ...ratios].map((text) => say(text, locale)), ...rows].map(csvLine).join('')
}
