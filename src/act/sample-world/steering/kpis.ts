import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { add, setParts, suppose } from '../../../see/kpis/kpis.ts'
import type { Colleague } from '../cast/cast.ts'

type Said = {
  readonly key: string
  readonly layer: 'business' | 'intermediate' | 'health'
  readonly name: Text
  readonly figure: string | null
  readonly answers: Colleague | null
  readonly with?: readonly Colleague[]
  readonly touchpoint?: Text
  readonly aspect?: 'psychological' | 'behavioural'
  readonly principle?: Text
}

const principle: Text = { en: 'Kitchens that waste nothing', ja: '無駄を出さない厨房をつくる' }
const onboarding: Text = { en: 'Onboarding', ja: '導入' }

/** A company that replaced “deals closed” by what customers stay for; one touchpoint is looked at from one side only. */
const said: readonly Said[] = [
  {
    key: 'mrr',
    layer: 'business',
    name: { en: 'Recurring revenue', ja: '経常収益' },
    figure: 'mrr',
    answers: 'ken',
    principle,
  },
  {
    key: 'new-mrr',
    layer: 'business',
    name: { en: 'Revenue from new customers', ja: '新規顧客の収益' },
    figure: 'new_mrr',
    answers: 'tomas',
    principle,
  },
  {
    key: 'expanded-mrr',
    layer: 'business',
    name: { en: 'Revenue from customers who use more', ja: '利用が広がった顧客の収益' },
    figure: 'expanded_mrr',
    answers: 'sakura',
    with: ['tomas'],
    principle,
  },
  {
    key: 'growth',
    layer: 'business',
    name: { en: 'Revenue gained', ja: '増えた収益' },
    figure: null,
    answers: 'ken',
    with: ['sakura', 'tomas'],
    principle,
  },
  {
    key: 'nps',
    layer: 'intermediate',
    name: { en: 'NPS after onboarding', ja: '導入後の推奨度（NPS）' },
    figure: 'nps',
    answers: 'sakura',
    touchpoint: onboarding,
    aspect: 'psychological',
    principle,
  },
  {
    key: 'first-order',
    layer: 'intermediate',
    name: { en: 'Days until the first order', ja: '初回発注までの日数' },
    figure: null,
    answers: 'tomas',
    touchpoint: onboarding,
    aspect: 'behavioural',
    principle,
  },
  {
    key: 'ces',
    layer: 'intermediate',
    name: { en: 'Effort after a case', ja: '問い合わせ後の負担感' },
    figure: 'ces',
    answers: null,
    touchpoint: { en: 'Support', ja: 'サポート' },
    aspect: 'psychological',
  },
  {
    key: 'on-track',
    layer: 'health',
    name: { en: 'Customers on track', ja: '軌道に乗っている顧客の割合' },
    figure: 'customers_on_track',
    answers: 'sakura',
    principle,
  },
]

/** By what the company of the sample steers, by key, and what it thinks moves what. */
export async function tellKpis(
  context: Context,
  members: Readonly<Record<Colleague, string>>,
): Promise<Map<string, string>> {
  const { locale } = context
  const ids = new Map<string, string>()
  for (const { key, layer, name, figure, answers, aspect = null, ...one } of said) {
    const kpi = await add(context, {
      ...{ key, layer, name: name[locale], figure, aspect, note: '' },
      accountableId: answers === null ? null : members[answers],
      contributorIds: (one.with ?? []).map((colleague) => members[colleague]),
      touchpoint: one.touchpoint?.[locale] ?? '',
      principle: one.principle?.[locale] ?? '',
    })
    ids.set(key, kpi.id)
  }
  const idOf = (key: string) => ids.get(key) ?? ''
  await setParts(context, idOf('growth'), { formula: 'sum', partIds: [idOf('new-mrr'), idOf('expanded-mrr')] })
  const note: Text = {
    en: 'Whoever recommends us opens more kitchens with us.',
    ja: '推奨してくださる顧客は、利用する店舗を増やすため。',
  }
  await suppose(context, { fromId: idOf('nps'), toId: idOf('expanded-mrr'), expects: 'rises', note: note[locale] })
  await suppose(context, { fromId: idOf('on-track'), toId: idOf('mrr'), expects: 'rises', note: '' })
  return ids
}
