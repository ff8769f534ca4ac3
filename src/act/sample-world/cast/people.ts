import type { Locale } from '#platform/wording/words.ts'
import type { Chance } from '../chance.ts'
import type { Part } from './cast.ts'

const families = [
  ['Sato', '佐藤', 'サトウ'],
  ['Suzuki', '鈴木', 'スズキ'],
  ['Takahashi', '高橋', 'タカハシ'],
  ['Ito', '伊藤', 'イトウ'],
  ['Watanabe', '渡辺', 'ワタナベ'],
  ['Yamamoto', '山本', 'ヤマモト'],
  ['Nakamura', '中村', 'ナカムラ'],
  ['Kobayashi', '小林', 'コバヤシ'],
  ['Kato', '加藤', 'カトウ'],
  ['Yoshida', '吉田', 'ヨシダ'],
  ['Yamada', '山田', 'ヤマダ'],
  ['Sasaki', '佐々木', 'ササキ'],
  ['Matsumoto', '松本', 'マツモト'],
  ['Inoue', '井上', 'イノウエ'],
  ['Kimura', '木村', 'キムラ'],
  ['Shimizu', '清水', 'シミズ'],
  ['Hayashi', '林', 'ハヤシ'],
  ['Saito', '斎藤', 'サイトウ'],
] as const
const givens = [
  ['Aoi', '葵', 'アオイ'],
  ['Haruto', '陽翔', 'ハルト'],
  ['Yui', '結衣', 'ユイ'],
  ['Ren', '蓮', 'レン'],
  ['Mei', '芽依', 'メイ'],
  ['Sota', '颯太', 'ソウタ'],
  ['Hina', '陽菜', 'ヒナ'],
  ['Riku', '陸', 'リク'],
  ['Sakura', '桜', 'サクラ'],
  ['Daiki', '大輝', 'ダイキ'],
  ['Misaki', '美咲', 'ミサキ'],
  ['Kenta', '健太', 'ケンタ'],
  ['Emi', '恵美', 'エミ'],
  ['Takumi', '拓海', 'タクミ'],
  ['Nao', '直', 'ナオ'],
  ['Yuka', '由佳', 'ユカ'],
] as const
const departments = [
  { en: 'Operations', ja: '業務部' },
  { en: 'Kitchen', ja: '厨房' },
  { en: 'Shops', ja: '店舗運営部' },
  { en: 'Administration', ja: '管理部' },
] as const

/** Of the sponsor, the champion and who pays the bills. */
const titles = [
  { en: 'Director', ja: '部長' },
  { en: 'Manager', ja: '課長' },
  { en: 'Section chief', ja: '係長' },
] as const

export type Someone = {
  userId: string
  name: string
  familyName: string
  givenName: string
  email: string
  department: string
  familyKana: string | null
  givenKana: string | null
  title: string | null
  role: 'sponsor' | 'champion' | 'field' | 'administration'
  leftDaysAgo: number | null
}

/** The people of one customer: a sponsor, a champion, someone who pays the bills, and the field. The sponsor of Kita Logistics is Ms Ono. */
export function peopleOf(part: Part, locale: Locale, chance: Chance): Someone[] {
  const side = locale === 'ja' ? 1 : 0
  const sponsorLeft = part.scenes.find((scene) => scene.kind === 'sponsor left')
  return Array.from({ length: part.seats }, (_, index) => {
    const isOno = part.key === 'kita-logistics' && index === 0
    const family = isOno ? (['Ono', '小野', 'オノ'] as const) : chance.pick(families)
    const given = isOno ? (['Misato', '美里', 'ミサト'] as const) : chance.pick(givens)
    return {
      userId: `${part.key}-${index + 1}`,
      name: locale === 'ja' ? `${family[1]} ${given[1]}` : `${given[0]} ${family[0]}`,
      familyName: family[side],
      givenName: given[side],
      email: `${given[0]}.${family[0]}.${index + 1}@${part.key}.example`.toLowerCase(),
      familyKana: locale === 'ja' ? family[2] : null,
      givenKana: locale === 'ja' ? given[2] : null,
      title: titles[index]?.[locale] ?? null,
      department: chance.pick(departments)[locale],
      role: index === 0 ? 'sponsor' : index === 1 ? 'champion' : index === 2 ? 'administration' : 'field',
      leftDaysAgo: index === 0 && sponsorLeft ? sponsorLeft.daysAgo : null,
    }
  })
}
