import type { Context } from '#platform/context.ts'
import { peopleByExternalId } from '../../../gather/people/people.ts'
import { makeSegment } from '../../content/content.ts'
import { keepAsSent, keepMessage } from '../../messages/messages.ts'
import { keepSendAsSent } from '../../sends/sends.ts'
import type { Calendar } from '../calendar.ts'
import type { Part } from '../cast/cast.ts'
import { castOf } from '../rows.ts'
import { viewsOf } from './page-views.ts'
import { site } from './pages.ts'
import { reactionsTo, tellReactions } from './reactions.ts'

const safety = {
  en: {
    subject: 'Please update the kitchen app to 4.2.1',
    text: 'In version 4.2.0 the temperature alarm of the cold store can stay silent after a power cut.\n\nPlease update to 4.2.1 today, and look at the display until then.\n\nhttps://sumire.example/safety/4-2-1',
  },
  ja: {
    subject: 'キッチンアプリ4.2.1インストールのお願い',
    text: 'バージョン4.2.0では、停電の後に冷蔵庫の温度アラームが鳴らないことがあります。\n\n本日中に4.2.1をインストールしてください。それまでは画面の表示で温度をご確認ください。\n\nhttps://sumire.example/safety/4-2-1',
  },
}
const thanks = {
  en: {
    subject: 'How is it going with the recipes?',
    text: 'You have used the recipes for some months now.\n\nIf anything takes longer than it should, answer this letter and we will look at it together.',
  },
  ja: {
    subject: 'レシピ機能のご利用状況について',
    text: 'レシピ機能をお使いいただき、ありがとうございます。\n\n手間のかかる作業がありましたら、このメールにご返信ください。一緒に見直します。',
  },
}

const visit = {
  en: {
    subject: 'Visit of our technician',
    text: 'Our technician comes on Thursday at 10 to look at the cold store. Is that well for you?',
  },
  ja: { subject: '点検訪問のお知らせ', text: '木曜日の10時に、冷蔵庫の点検に伺います。ご都合はいかがでしょうか。' },
}

const functions = {
  en: {
    subject: 'Two things that save an hour a week',
    text: 'Two functions are in your contract that few know of. Each takes some minutes to set up.\n\nhttps://sumire.example/features/orders\nhttps://sumire.example/help/stock\n\nAnswer this letter if you would rather see them together with us.',
  },
  ja: {
    subject: '毎週の作業を減らす2つの機能のご案内',
    text: 'ご契約中のプランに含まれている機能から、毎週の作業を減らせるものを2つご紹介します。設定は数分で終わります。\n\nhttps://sumire.example/features/orders\nhttps://sumire.example/help/stock\n\nご一緒に確認をご希望の場合は、このメールにご返信ください。',
  },
}
const names = {
  functions: { en: 'Who saw no page of the functions', ja: '機能のページを見ていない顧客' },
  coverage: { en: 'Functions: who has seen no page of them', ja: '機能のご案内（機能のページ未閲覧）' },
  safety: { en: 'Safety: kitchen app 4.2.1', ja: '安全のお知らせ：キッチンアプリ4.2.1' },
}
const said = {
  yes: {
    en: 'Yes please, show us the orders. Thursday afternoon would suit us.',
    ja: 'ぜひ発注の機能を見せてください。木曜日の午後ですと助かります。',
  },
  updated: {
    en: 'All our kitchens are on 4.2.1 now. Thank you for telling us at once.',
    ja: '全店舗で4.2.1に更新しました。早めのご連絡をありがとうございます。',
  },
}
const coverageDaysAgo = 30

/**
 * A notice on safety to the people of some customers; the functions, to who had seen no page of them; and a letter of the owner to some.
 * Who was held back stands with the reason, and what came of each with it.
 */
export async function tellMessages(
  context: Context,
  parts: readonly Part[],
  calendar: Calendar,
  { groupId, approver }: { groupId: string; approver: string },
): Promise<void> {
  const users = parts.slice(0, 8).flatMap((part) => castOf(part, context.locale).map(({ userId }) => userId))
  const ids = await idsOf(context, users)
  const notice = await keepMessage(context, { class: 'safety', said: safety })
  const audience = { kind: 'people' as const, personIds: [...ids] }
  const wish = { name: names.safety[context.locale], messageId: notice.id, audience }
  const toNamed = { at: calendar.at(12, 9), customers: null, without: null, approver: `member:${approver}` }
  await keepSendAsSent(context, wish, ids, toNamed)
  const answer = { nth: 2, daysAgo: 12, hour: 13, does: 'answers', says: said.updated[context.locale] } as const
  await tellReactions(context, notice.id, [answer], calendar)
  await tellFunctions(context, parts, calendar, groupId)
  const letter = await keepMessage(context, { class: 'relationship', said: thanks })
  await keepAsSent(context, letter, ids.slice(0, 6), { at: calendar.at(4, 10) })
  const overLine = await keepMessage(context, { class: 'transactional', channels: ['line'], said: visit })
  await keepAsSent(context, overLine, await carriersOn(context, parts), { at: calendar.at(2, 14) })
}

/** Whoever carries it on at some customers: those who are reached over LINE, and those who are not. */
function carriersOn(context: Context, parts: readonly Part[]): Promise<string[]> {
  const users = parts.slice(0, 8).flatMap((part) => castOf(part, context.locale)[1]?.userId ?? [])
  return idsOf(context, users)
}

async function idsOf(context: Context, userIds: readonly string[]): Promise<string[]> {
  const people = await peopleByExternalId(context, userIds)
  return userIds.flatMap((userId) => people.get(userId)?.personId ?? [])
}

/** To the champions of who had seen no page of the functions by then; who looked since has left the segment. */
async function tellFunctions(context: Context, parts: readonly Part[], calendar: Calendar, groupId: string) {
  const at = calendar.at(coverageDaysAgo, 10)
  const unknown = () => ({ personId: null, customerId: null })
  const unseen = parts.filter(
    (part) =>
      !viewsOf(part, castOf(part, context.locale), unknown, calendar).some(
        ({ occurredAt, properties }) => occurredAt <= at && String(properties.url).startsWith(`${site}/features`),
      ),
  )
  const champions = unseen.map((part) => castOf(part, context.locale).filter(({ role }) => role === 'champion'))
  const ids = await idsOf(
    context,
    champions.flatMap((some) => some.map(({ userId }) => userId)),
  )
  const unseenBy = { groups: [groupId], among: 'buyers' as const, withinDays: null }
  const { segmentId } = await makeSegment(context, { ...unseenBy, name: names.functions[context.locale] })
  const { id: messageId } = await keepMessage(context, { class: 'relationship', purpose: 'news', said: functions })
  const wish = {
    name: names.coverage[context.locale],
    messageId,
    audience: { kind: 'segment' as const, segmentId, roles: ['champion' as const] },
  }
  const without = champions.filter((some) => some.length === 0).length
  await keepSendAsSent(context, wish, ids, { at, customers: unseen.length, without })
  const reactions = reactionsTo(said.yes[context.locale], coverageDaysAgo)
  await tellReactions(context, messageId, reactions, calendar, [`${site}/features/orders`, `${site}/help/stock`])
}
