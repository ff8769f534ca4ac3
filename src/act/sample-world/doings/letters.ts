import type { Text } from '#platform/wording/words.ts'
import type { VersionWish } from '../../content/contract.ts'
import { type Block, mjmlOf } from '../../content/ui/templates/writing/blocks.ts'

type Letter = Omit<VersionWish, 'pieces'> & {
  readonly name: Text
  readonly isSafety: boolean
  /** Pages of the library, which the text calls `page1` and on. */
  readonly pages: readonly string[]
}

const heading = (text: string): Block => ({ kind: 'heading', text })
const text = (...lines: readonly string[]): Block => ({ kind: 'text', text: lines.join('\n') })
const line: Block = { kind: 'line' }
const to = (at: number): Block => ({
  kind: 'button',
  text: `{{ pieces.page${at}.title }}`,
  href: `{{ pieces.page${at}.url }}`,
})
const said = (subject: string, preheader: string, ...blocks: readonly Block[]) => ({
  subject,
  body: mjmlOf({ preheader, blocks }),
})
const fallbacks = { 'owner.name': { en: 'The Sumire team', ja: 'カスタマーサクセス担当' } }

/** A release, a word to those who saw no page yet, and a notice on safety. */
export const letters: readonly Letter[] = [
  {
    name: { en: 'Release: sharing recipes', ja: '新機能：レシピの店舗間共有' },
    isSafety: false,
    seasonal: true,
    pages: ['/features/sharing', '/movies/three-minutes'],
    fallbacks,
    texts: {
      en: said(
        'Recipes can be shared between your shops',
        'One recipe, the same in every kitchen.',
        text('{{ person.salutation }},'),
        heading('One recipe, in every shop'),
        text(
          'From this week on {{ customer.name }} can share a recipe with all shops at once. Whoever changes it is asked whether the others follow.',
        ),
        to(1),
        line,
        text('If you have three minutes, this shows the rest.'),
        to(2),
        text('{{ owner.name }}'),
      ),
      ja: said(
        '新機能のお知らせ：レシピを店舗間で共有できます',
        '1つのレシピを全店舗で使えます。',
        text('{{ customer.name }}', '{{ person.salutation }}'),
        text('{{ letter.season }}', '日頃よりキッチンアプリをご利用いただき、ありがとうございます。'),
        heading('レシピの店舗間共有を始めました'),
        text(
          '作成したレシピを、全店舗に一度に共有できるようになりました。変更時には、ほかの店舗に反映するかどうかを選べます。',
        ),
        to(1),
        line,
        text('機能の全体は、3分の動画でもご覧いただけます。'),
        to(2),
        text('{{ owner.name }}'),
      ),
    },
  },
  {
    name: { en: 'Not seen yet: functions', ja: '未閲覧の方へ：機能のご案内' },
    isSafety: false,
    seasonal: true,
    pages: ['/features/orders', '/help/stock'],
    fallbacks,
    texts: {
      en: said(
        'Two things that save an hour a week',
        'Both are in your contract already.',
        text(
          '{{ person.salutation }},',
          '',
          'two functions are in your contract that few know of. Each takes some minutes to set up.',
        ),
        to(1),
        to(2),
        text('Answer this letter if you would rather see them together with us.', '', '{{ owner.name }}'),
      ),
      ja: said(
        '毎週の作業を減らす2つの機能のご案内',
        'ご契約中のプランでそのままお使いいただけます。',
        text('{{ customer.name }}', '{{ person.salutation }}'),
        text(
          '{{ letter.season }}',
          'ご契約中のプランに含まれている機能から、毎週の作業を減らせるものを2つご紹介します。設定は数分で終わります。',
        ),
        to(1),
        to(2),
        text('ご一緒に確認をご希望の場合は、このメールにご返信ください。', '', '{{ owner.name }}'),
      ),
    },
  },
  {
    name: { en: 'Safety: alarm of the cold store', ja: '安全：冷蔵庫アラームの確認' },
    isSafety: true,
    seasonal: false,
    pages: ['/safety/alarm'],
    fallbacks: {},
    texts: {
      en: said(
        'Please update the kitchen app to 4.2.1 today',
        'The temperature alarm can stay silent after a power cut.',
        text(
          '{{ person.salutation }},',
          '',
          'in version 4.2.0 the temperature alarm of the cold store can stay silent after a power cut. Please update to 4.2.1 today, and look at the display until then.',
        ),
        to(1),
        text('{{ workspace.name }}'),
      ),
      ja: said(
        '【重要】キッチンアプリ4.2.1への更新のお願い',
        '停電のあと、温度アラームが鳴らないことがあります。',
        text('{{ customer.name }}', '{{ person.salutation }}'),
        text(
          'バージョン4.2.0では、停電のあとに冷蔵庫の温度アラームが鳴らないことがあります。本日中に4.2.1をインストールし、それまでは画面の表示で温度をご確認ください。',
        ),
        to(1),
        text('{{ workspace.name }}'),
      ),
    },
  },
]
