import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { declareAttributes } from '../../gather/attributes/attributes.ts'
import { changeMany, customersByExternalId, giveMany } from '../../gather/customers/customers.ts'
import { ViewWish } from '../../see/portfolio/contract.ts'
import { pinView, saveView } from '../../see/portfolio/portfolio.ts'
import type { Colleague, Part } from './cast/cast.ts'
import { attributesOf } from './rows.ts'

const attributes = [
  {
    name: 'support_tier',
    type: 'text',
    label: { en: 'Support tier', ja: '支援ランク' },
    description: {
      en: 'How closely we look after them: A weekly, B monthly, C by what happens',
      ja: '支援の頻度：Aは毎週、Bは毎月、Cは状況に応じて',
    },
  },
  {
    name: 'shops',
    type: 'number',
    label: { en: 'Shops', ja: '店舗数' },
    description: { en: 'Shops that they run with us', ja: '当社の製品で運営している店舗の数' },
  },
  {
    name: 'may_be_named',
    type: 'boolean',
    label: { en: 'May be named in public', ja: '事例の公開可' },
    description: { en: 'Whether they agreed to stand in a case study', ja: '導入事例への掲載に同意しているか' },
  },
] as const satisfies readonly { name: string; type: string; label: Text; description: Text }[]

/** What the maker keeps of its customers beyond the fields that everybody has, and who stands in for their owners. */
export async function describeCustomers(
  context: Context,
  parts: readonly Part[],
  members: Readonly<Record<Colleague, string>>,
): Promise<void> {
  await declareAttributes(
    context,
    'customer',
    attributes.map(({ name, type, label, description }) => ({
      name,
      type,
      label: label[context.locale],
      labels: label,
      descriptions: description,
      learnt: false,
      leaksOutcome: false,
    })),
  )
  const ids = await customersByExternalId(
    context,
    parts.map(({ key }) => key),
  )
  const known = parts.flatMap((part) => {
    const id = ids.get(part.key)
    return id === undefined ? [] : [{ id, part }]
  })
  await changeMany(context, new Map(known.map(({ id, part }) => [id, { attributes: { ...attributesOf(part) } }])))
  const large = known.filter(({ part }) => part.yearlyValue >= 4_000_000 && part.owner !== 'ken')
  await giveMany(
    context,
    'deputy',
    large.map(({ id }) => ({ id, memberId: members.ken })),
  )
}

const views: readonly { name: Text; pinned: boolean; wish: Partial<ViewWish> }[] = [
  {
    name: { en: 'Renewals by month', ja: '更新月別' },
    pinned: true,
    wish: {
      group: 'renewsOn',
      order: { sort: 'renewsOn', down: false },
      columns: ['name', 'band', 'owner', 'yearlyValue', 'renewsOn', 'attribute.support_tier'],
    },
  },
  {
    name: { en: 'At risk, by owner', ja: '危険・主担当別' },
    pinned: true,
    wish: {
      filter: { bands: ['watch', 'risk'] },
      group: 'owner',
      order: { sort: 'yearlyValue', down: true },
      columns: ['name', 'band', 'scoreChange', 'yearlyValue', 'renewsOn', 'openCases'],
    },
  },
  {
    name: { en: 'Board by stage', ja: '段階別ボード' },
    pinned: false,
    wish: { layout: 'board', order: { sort: 'yearlyValue', down: true } },
  },
  {
    name: { en: 'Support tier and shops', ja: '支援ランクと店舗数' },
    pinned: false,
    wish: {
      group: 'attribute.support_tier',
      columns: ['name', 'owner', 'deputy', 'attribute.support_tier', 'attribute.shops', 'attribute.may_be_named'],
    },
  },
]

/** The lists that the team works with. */
export async function keepViews(context: Context): Promise<void> {
  const bare = { filter: {}, order: { sort: 'name', down: false }, columns: ['name', 'band', 'owner', 'yearlyValue'] }
  for (const { name, pinned, wish } of views) {
    const view = await saveView(context, {
      name: name[context.locale],
      shared: true,
      wish: ViewWish.parse({ ...bare, ...wish }),
    })
    if (pinned) await pinView(context, view.id)
  }
}
