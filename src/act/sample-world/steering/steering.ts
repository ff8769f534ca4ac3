import { period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { settingsInForce } from '../../../gather/calendar/calendar.ts'
import { propose } from '../../../see/redesigns/redesigns.ts'
import { conditionsOf, recordPhase, recordTarget } from '../../../see/targets/targets.ts'
import type { Calendar } from '../calendar.ts'
import type { Colleague } from '../cast/cast.ts'
import { tellKpis } from './kpis.ts'
import { tellExperiments } from './lift.ts'
import { tellResults } from './outcomes.ts'

/**
 * By what the company of the sample steers, what it aims at, what sales would rather be measured by, whose results they were, and what
 * two mails have shown.
 */
export async function tellSteering(
  context: Context,
  calendar: Calendar,
  members: Readonly<Record<Colleague, string>>,
): Promise<void> {
  const kpis = await tellKpis(context, members)
  await tellTargets(context, kpis, members)
  await tellRedesigns(context, kpis, members)
  await tellResults(context, calendar, members)
  await tellExperiments(context)
}

type Aimed = {
  readonly key: string
  readonly by: 'quarter' | 'year'
  /** How many periods before the present one. */
  readonly ago: 0 | 1
  readonly unit: 'points' | 'share' | 'money'
  readonly figure: string
  /** What it was at first, and then; each with why. */
  readonly values: readonly (readonly [value: string, reason: Text | null])[]
}

const aims: readonly Aimed[] = [
  {
    ...{ key: 'nps', by: 'quarter', ago: 1, unit: 'points', figure: 'nps' },
    values: [
      ['40', null],
      [
        '30',
        {
          en: 'Half of those who answered had been customers for less than a month.',
          ja: '回答者の半数が、利用開始から1か月未満だったため。',
        },
      ],
    ],
  },
  { ...{ key: 'nps', by: 'quarter', ago: 0, unit: 'points', figure: 'nps' }, values: [['35', null]] },
  {
    ...{ key: 'on-track', by: 'quarter', ago: 0, unit: 'share', figure: 'customers_on_track' },
    values: [['0.7', null]],
  },
  { ...{ key: 'mrr', by: 'year', ago: 0, unit: 'money', figure: 'mrr' }, values: [['60000000', null]] },
]

/** What the company of the sample aims at: what it can measure, and no more. Once its contracts have gone round twice it steers by churn. */
async function tellTargets(
  context: Context,
  kpis: ReadonlyMap<string, string>,
  members: Readonly<Record<Colleague, string>>,
): Promise<void> {
  const author = `member:${members.sakura}`
  const { yearStartsIn } = await settingsInForce(context)
  for (const { key, by, ago, unit, figure, values } of aims) {
    let { first, next } = period(by, context.today, { yearStartsIn })
    if (ago === 1) ({ first, next } = period(by, shiftDate(first, { days: -1 }), { yearStartsIn }))
    const span = { kpiId: kpis.get(key) ?? '', by, startsOn: first, endsOn: shiftDate(next, { days: -1 }) }
    const currency = unit === 'money' ? context.workspace.currency : null
    await recordTarget(
      context,
      span,
      values.map(([value, reason]) => ({
        ...{ value, unit, figure, currency, better: 'higher', phase: 'satisfaction' },
        reason: reason?.[context.locale] ?? '',
        author,
      })),
    )
  }
  const stood = await conditionsOf(context, 'churn')
  if (!stood.every(({ isMet }) => isMet)) return
  const note: Text = { en: 'Agreed at the meeting of the quarter.', ja: '四半期の会議で合意しました。' }
  await recordPhase(context, { number: 1, phase: 'churn', before: 'satisfaction', stood, note: note[context.locale] })
}

const sales = {
  name: { en: 'Sales by what lasts', ja: '営業部門を「続く取引」で評価する' },
  department: { en: 'Sales', ja: '営業部' },
  note: {
    en: 'Deals closed are worth little where the kitchen leaves after a year.',
    ja: '受注しても1年で解約されては意味がないため、評価の軸を見直します。',
  },
  deals: { en: 'Deals closed', ja: '受注件数' },
  dealsWhy: {
    en: 'It rewards the signature, and nothing that comes after.',
    ja: '契約までしか評価されず、その後の成果が見えないため。',
  },
  calls: { en: 'Calls made', ja: '架電件数' },
  recommended: { en: 'NPS of kitchens we won', ja: '受注先の推奨度（NPS）' },
  aim: { en: '30 by the end of the fiscal year', ja: '年度末までに30' },
  leaving: { en: 'Churn within the first year', ja: '初年度の解約率' },
} satisfies Record<string, Text>

/** What sales proposes to be measured by; management has not decided yet. */
async function tellRedesigns(
  context: Context,
  kpis: ReadonlyMap<string, string>,
  members: Readonly<Record<Colleague, string>>,
): Promise<void> {
  const t = (text: Text) => text[context.locale]
  const nothing = { kpiId: null, oldName: '', becomes: null, aim: '', why: '' }
  const becomes = { accountableId: members.tomas, touchpoint: '', aspect: null, principle: '', note: '' }
  await propose(context, {
    ...{ name: t(sales.name), department: t(sales.department), note: t(sales.note) },
    effectiveOn: shiftDate(context.today, { days: 60 }),
    lines: [
      {
        ...{ ...nothing, act: 'change', oldName: t(sales.deals), aim: t(sales.aim), why: t(sales.dealsWhy) },
        becomes: { ...becomes, name: t(sales.recommended), layer: 'business', figure: 'nps' },
      },
      { ...nothing, act: 'drop', oldName: t(sales.calls) },
      { ...nothing, act: 'keep', kpiId: kpis.get('new-mrr') ?? '' },
      {
        ...{ ...nothing, act: 'add' },
        becomes: { ...becomes, name: t(sales.leaving), layer: 'business', figure: 'customer_churn' },
      },
    ],
  })
}
