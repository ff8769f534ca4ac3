import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { customersByExternalId } from '../../../gather/customers/customers.ts'
import { addDepartment, agree, close, join, propose, record } from '../../../learn/attribution/attribution.ts'
import type { Calendar } from '../calendar.ts'
import { type Colleague, colleagues } from '../cast/cast.ts'

type Department = 'sales' | 'success' | 'support'
const names: Readonly<Record<Department, Text>> = {
  sales: { en: 'Sales', ja: '営業部' },
  success: { en: 'Customer success', ja: 'カスタマーサクセス部' },
  support: { en: 'Support', ja: 'サポート部' },
}
/** Who leads which, and belongs to it. */
const leads: Readonly<Record<Department, Colleague>> = { sales: 'tomas', success: 'sakura', support: 'ken' }
const shares: readonly (readonly [Department, string])[] = [
  ['sales', '20'],
  ['success', '50'],
  ['support', '30'],
]
/** Who renewed, as the contract says. */
const renewed = { key: 'sakura-foods', amount: '5400000', signedDaysAgo: 164, fromDaysAgo: 154 } as const
const done: readonly { department: Department; daysAgo: number; minutes: number; note: Text }[] = [
  {
    department: 'support',
    daysAgo: 182,
    minutes: 240,
    note: { en: 'Settled what the kitchens had waited for', ja: '厨房からの問い合わせを解決' },
  },
  {
    department: 'success',
    daysAgo: 175,
    minutes: 300,
    note: { en: 'Showed how much less is thrown away', ja: '廃棄の削減効果を説明' },
  },
  { department: 'sales', daysAgo: 170, minutes: 90, note: { en: 'Made the offer', ja: '見積もりを提示' } },
]

/**
 * Three departments that agreed beforehand how what they keep together is split, and a customer who renewed since: support has its share, where
 * once only the deals that were closed were somebody's.
 */
export async function tellResults(
  context: Context,
  calendar: Calendar,
  members: Readonly<Record<Colleague, string>>,
): Promise<void> {
  const then = { ...context, now: calendar.at(200, 10), today: calendar.day(200) }
  const ids = await departments(then, members)
  const ruleVersionId = await agreed(then, members, ids)
  const { locale } = context
  const customerId = (await customersByExternalId(context, [renewed.key])).get(renewed.key) ?? ''
  const evidence: Text = {
    en: 'The contract of this year, signed ten days before it began.',
    ja: '契約開始の10日前に締結された、今年の契約書。',
  }
  const outcome = await record(context, {
    kind: 'retained',
    ...{ customerId, contractId: null, amount: renewed.amount, currency: 'JPY' },
    ...{ happenedOn: calendar.day(renewed.signedDaysAgo), ruleVersionId, evidence: evidence[locale] },
    ...{ fromOn: calendar.day(renewed.fromDaysAgo), untilOn: calendar.day(renewed.fromDaysAgo - 364) },
    contributions: done.map(({ department, daysAgo, minutes, note }) => ({
      ...{ departmentId: null, memberId: members[leads[department]], doneOn: calendar.day(daysAgo), minutes },
      ...{ evidenceId: null, note: note[locale] },
      kind: 'other' as const,
    })),
  })
  await close(context, outcome.id, outcome.versions[0]?.number ?? 0)
}

async function departments(context: Context, members: Readonly<Record<Colleague, string>>) {
  const add = async (one: Department) => {
    const memberId = members[leads[one]]
    const { id } = await addDepartment(context, { name: names[one][context.locale], leadId: memberId })
    await join(context, id, { memberId, fromOn: shiftDate(context.today, { years: -2 }) })
    return id
  }
  return { sales: await add('sales'), success: await add('success'), support: await add('support') }
}

async function agreed(
  context: Context,
  members: Readonly<Record<Colleague, string>>,
  ids: Readonly<Record<Department, string>>,
): Promise<string> {
  const { locale } = context
  const name: Text = { en: 'Customers kept together', ja: '部門横断の継続' }
  const note: Text = {
    en: 'Agreed by the three leads before the renewals of this year.',
    ja: '今年の契約更新に先立ち、3部門の責任者が合意しました。',
  }
  const { versions } = await propose(context, {
    kind: 'owners',
    ...{ name: name[locale], note: note[locale] },
    shares: shares.map(([department, percent]) => ({ departmentId: ids[department], memberId: null, percent })),
  })
  const id = versions[0]?.id ?? ''
  for (const lead of Object.values(leads)) {
    const author = { author: `member:${members[lead]}`, memberId: members[lead], name: colleagues[lead].name[locale] }
    await agree({ ...context, actor: { kind: 'member', role: 'manager', scopes: null, ...author } }, id)
  }
  return id
}
