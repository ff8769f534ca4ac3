import type { Text } from '#platform/wording/words.ts'
import type { Course } from './cast.ts'

/** What people of the field wrote, by how their customer fares. */
export const voices: Readonly<Record<'glad' | 'mild' | 'cross', readonly Text[]>> = {
  glad: [
    { en: 'Closing the shop takes ten minutes less every evening.', ja: '閉店作業が毎晩10分短くなりました。' },
    { en: 'New staff understand it on their first day.', ja: '新人も初日から使いこなしています。' },
    { en: 'The labels alone are worth the price.', ja: 'ラベル印刷だけでも十分に元が取れます。' },
    { en: 'Support answers before I have finished my coffee.', ja: 'サポートの返事がとても早く、助かっています。' },
    { en: 'The stock count is easy, even for part-timers.', ja: '棚卸しは、アルバイトのスタッフでも簡単にできます。' },
    { en: 'Recipe costs are right at last. Thank you!', ja: 'レシピの原価が正確になりました。ありがとうございます。' },
  ],
  mild: [
    {
      en: 'It does what it should. The shift plan could be simpler.',
      ja: '必要なことはできます。シフト表がもう少し簡単だと嬉しいです。',
    },
    { en: 'Good, but we only use half of it.', ja: '良いですが、半分しか使えていません。' },
    { en: 'I would like to see all shops on one page.', ja: '全店舗を一つの画面で見たいです。' },
    { en: '', ja: '' },
    { en: 'Nothing in particular', ja: '特になし' },
    {
      en: 'The shift plan is fine, but the label printer is fiddly.',
      ja: 'シフト表は良いのですが、ラベルプリンターが扱いにくいです。',
    },
  ],
  cross: [
    { en: 'The stock count was wrong twice this month.', ja: '今月、在庫数が2回間違っていました。' },
    { en: 'Too many clicks for one order.', ja: '1件の発注に手数がかかりすぎます。' },
    { en: 'Nobody showed us the new version.', ja: '新しい版の使い方を誰も教えてくれませんでした。' },
    { en: 'The report comes too late to act on.', ja: 'レポートが届くのが遅く、手を打てません。' },
    {
      en: 'Support is slow since the summer, and the label printer still fails.',
      ja: '夏以降サポートの返事が遅く、ラベルプリンターの不具合も直りません。',
    },
    { en: 'Great, the stock count is down again. Thanks.', ja: 'さすがですね、また棚卸しの画面が止まりました。' },
  ],
}

export const tempers: Readonly<
  Record<Course, { mood: keyof typeof voices; nps: readonly [low: number, high: number] }>
> = {
  thriving: { mood: 'glad', nps: [8, 10] },
  steady: { mood: 'mild', nps: [6, 9] },
  slipping: { mood: 'cross', nps: [4, 7] },
  falling: { mood: 'cross', nps: [1, 5] },
  starting: { mood: 'mild', nps: [6, 9] },
  gone: { mood: 'cross', nps: [0, 5] },
}

export const subjects: readonly Text[] = [
  { en: 'How do I add a shop?', ja: '店舗を追加するには？' },
  { en: 'The label printer stays silent', ja: 'ラベルプリンターが動かない' },
  { en: 'A recipe shows the wrong price', ja: 'レシピの原価が違う' },
  { en: 'Please change our billing address', ja: '請求先住所を変更したい' },
  { en: 'Stock differs from what we counted', ja: '在庫数が実数と合わない' },
  { en: 'A colleague cannot sign in', ja: '同僚がサインインできない' },
]
