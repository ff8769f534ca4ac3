import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { add, record } from '../../../learn/experiments/experiments.ts'

const opens: Text = { en: 'Opens', ja: '開封' }
const clicks: Text = { en: 'Clicks', ja: 'クリック' }

/** A mail that worked, told on a lift card, and a try with too few people to say. */
export async function tellExperiments(context: Context): Promise<void> {
  const { locale } = context
  const one = { comparison: 'random' as const, split: { control: 1, variant: 1 }, startsOn: null, endsOn: null }
  const figure = (name: Text) => ({
    ...{ name: name[locale], kind: 'initiative' as const, better: 'higher' as const, worthwhile: null },
  })
  const call = await add(context, {
    ...one,
    name: { en: 'A call before the first renewal', ja: '初回更新前の電話' }[locale],
    question: { en: 'Whoever was called reads what we send.', ja: '電話の後は、案内を読んでもらえるはず。' }[locale],
    controlName: '',
    variantName: '',
    figures: [figure(opens)],
  })
  const few = [{ name: opens[locale], control: 7, variant: 11 }]
  await record(context, call.id, { control: 50, variant: 50, figures: few, machines: 'excluded', source: '' })
  const mail = await add(context, {
    ...one,
    name: {
      en: 'A mail with three existing pages to new kitchens',
      ja: '導入直後の厨房に既存の3ページを案内するメール',
    }[locale],
    question: {
      en: 'Four of five buyers have seen none of the pages on functions, features and use. No new content.',
      ja: '購入者の8割強が、機能・特徴・使い方のページを見ていない。コンテンツは既存のものだけを使う。',
    }[locale],
    controlName: { en: 'The usual mail', ja: '通常のお知らせ' }[locale],
    variantName: { en: 'Mail with three pages', ja: '3ページを案内するメール' }[locale],
    figures: [figure(opens), figure(clicks)],
  })
  await record(context, mail.id, {
    control: 5000,
    variant: 5000,
    figures: [
      { name: opens[locale], control: 750, variant: 1095 },
      { name: clicks[locale], control: 100, variant: 160 },
    ],
    machines: 'excluded',
    source: { en: 'Report of the mail tool', ja: 'メール配信ツールのレポート' }[locale],
  })
}
