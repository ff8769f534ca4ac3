import type { Context } from '#platform/context.ts'
import type { Locale } from '#platform/wording/words.ts'
import { requestCalled, requesters } from '../../../gather/requests/requests.ts'
import { keepAsSent, message } from '../../messages/messages.ts'
import { addRelease } from '../../releases/releases.ts'
import type { Calendar } from '../calendar.ts'
import { tellReactions } from './reactions.ts'
import { asked } from './requests.ts'

const said = {
  en: {
    subject: 'You asked for it: change many prices at once',
    text: 'With version 4.2 you change the prices of many dishes in one go, from a list as well.\n\nhttps://sumire.example/help/prices',
  },
  ja: {
    subject: 'ご要望の「価格の一括変更」を提供しました',
    text: 'バージョン4.2で、多くの料理の価格を一度に変更できるようになりました。一覧からの取り込みにも対応しています。\n\nhttps://sumire.example/help/prices',
  },
}
const daysAgo = 21

/** What was released three weeks ago and told to those who had asked for it, so that it is known who uses it since. */
export async function tellRelease(context: Context, locale: Locale, calendar: Calendar): Promise<void> {
  const [wished] = asked
  const request = wished && (await requestCalled(context, wished.title[locale]))
  if (wished === undefined || request === undefined) return
  const { messageId } = await addRelease(context, {
    title: wished.title[locale],
    event: 'price changed',
    releasedOn: calendar.day(daysAgo),
    requestIds: [request.id],
    said,
  })
  const people = await requesters(context, [request.id])
  await keepAsSent(context, await message(context, messageId), people, { at: calendar.at(daysAgo, 10) })
  await tellReactions(
    context,
    messageId,
    [{ nth: 0, daysAgo: daysAgo - 1, hour: 9, does: 'answers', says: thanks[locale] }],
    calendar,
  )
}

const thanks = {
  en: 'That was quick. We tried it in two shops this morning, and the list worked at once.',
  ja: '早速のご対応ありがとうございます。今朝2店舗で試したところ、一覧からの取り込みもうまくいきました。',
}
