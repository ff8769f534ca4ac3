import type { Context } from '#platform/context.ts'
import { peopleByExternalId } from '../../../gather/people/people.ts'
import { keepAsSent, keepMessage } from '../../messages/messages.ts'
import type { Calendar } from '../calendar.ts'
import type { Part } from '../cast/cast.ts'
import { castOf } from '../rows.ts'

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

/** A notice on safety that everybody may get, and a letter of the owner to some; who was held back stands with the reason. */
export async function tellMessages(context: Context, parts: readonly Part[], calendar: Calendar): Promise<void> {
  const users = parts.slice(0, 8).flatMap((part) => castOf(part, context.locale).map(({ userId }) => userId))
  const people = await peopleByExternalId(context, users)
  const ids = users.flatMap((userId) => people.get(userId)?.personId ?? [])
  const notice = await keepMessage(context, { class: 'safety', said: safety })
  await keepAsSent(context, notice, ids, calendar.at(12, 9))
  const letter = await keepMessage(context, { class: 'relationship', said: thanks })
  await keepAsSent(context, letter, ids.slice(0, 6), calendar.at(4, 10))
}
