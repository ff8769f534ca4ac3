import type { Locale } from '#platform/wording/words.ts'
import type { Chance } from '../chance.ts'
import type { Part } from './cast.ts'

const families = [
  ['Sato', '佐藤'],
  ['Suzuki', '鈴木'],
  ['Takahashi', '高橋'],
  ['Ito', '伊藤'],
  ['Watanabe', '渡辺'],
  ['Yamamoto', '山本'],
  ['Nakamura', '中村'],
  ['Kobayashi', '小林'],
  ['Kato', '加藤'],
  ['Yoshida', '吉田'],
  ['Yamada', '山田'],
  ['Sasaki', '佐々木'],
  ['Matsumoto', '松本'],
  ['Inoue', '井上'],
  ['Kimura', '木村'],
  ['Shimizu', '清水'],
  ['Hayashi', '林'],
  ['Saito', '斎藤'],
] as const
const givens = [
  ['Aoi', '葵'],
  ['Haruto', '陽翔'],
  ['Yui', '結衣'],
  ['Ren', '蓮'],
  ['Mei', '芽依'],
  ['Sota', '颯太'],
  ['Hina', '陽菜'],
  ['Riku', '陸'],
  ['Sakura', '桜'],
  ['Daiki', '大輝'],
  ['Misaki', '美咲'],
  ['Kenta', '健太'],
  ['Emi', '恵美'],
  ['Takumi', '拓海'],
  ['Nao', '直'],
  ['Yuka', '由佳'],
] as const
const departments = [
  { en: 'Operations', ja: '業務部' },
  { en: 'Kitchen', ja: '厨房' },
  { en: 'Shops', ja: '店舗運営部' },
  { en: 'Administration', ja: '管理部' },
] as const

export type Someone = {
  userId: string
  name: string
  familyName: string
  givenName: string
  email: string
  department: string
  role: 'sponsor' | 'champion' | 'field' | 'administration'
  leftDaysAgo: number | null
}

/** The people of one customer: a sponsor, a champion, someone who pays the bills, and the field. The sponsor of Kita Logistics is Ms Ono. */
export function peopleOf(part: Part, locale: Locale, chance: Chance): Someone[] {
  const side = locale === 'ja' ? 1 : 0
  const sponsorLeft = part.scenes.find((scene) => scene.kind === 'sponsor left')
  return Array.from({ length: part.seats }, (_, index) => {
    const isOno = part.key === 'kita-logistics' && index === 0
    const family = isOno ? (['Ono', '小野'] as const) : chance.pick(families)
    const given = isOno ? (['Misato', '美里'] as const) : chance.pick(givens)
    return {
      userId: `${part.key}-${index + 1}`,
      name: locale === 'ja' ? `${family[1]} ${given[1]}` : `${given[0]} ${family[0]}`,
      familyName: family[side],
      givenName: given[side],
      email: `${given[0]}.${family[0]}.${index + 1}@${part.key}.example`.toLowerCase(),
      department: chance.pick(departments)[locale],
      role: index === 0 ? 'sponsor' : index === 1 ? 'champion' : index === 2 ? 'administration' : 'field',
      leftDaysAgo: index === 0 && sponsorLeft ? sponsorLeft.daysAgo : null,
    }
  })
}
