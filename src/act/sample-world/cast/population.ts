import type { Text } from '#platform/wording/words.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { Colleague, Course, Part } from './cast.ts'

const places: readonly Text[] = [
  ['Asahi', '旭'],
  ['Aozora', 'あおぞら'],
  ['Hanamori', '花森'],
  ['Hoshino', '星野'],
  ['Ishikawa', '石川'],
  ['Kaede', 'かえで'],
  ['Kamome', 'かもめ'],
  ['Komorebi', '木漏れ日'],
  ['Matsuba', '松葉'],
  ['Midori', 'みどり'],
  ['Minami', '南'],
  ['Nagisa', 'なぎさ'],
  ['Natsume', '夏目'],
  ['Otsuki', '大月'],
  ['Sazanami', 'さざなみ'],
  ['Shirakaba', '白樺'],
  ['Sumida', '隅田'],
  ['Tachibana', '橘'],
  ['Tsukuba', 'つくば'],
  ['Wakaba', '若葉'],
  ['Yamabuki', '山吹'],
  ['Yukimura', '雪村'],
  ['North Quay', 'ノースキー'],
  ['Green Lantern', 'グリーンランタン'],
  ['Copper Pan', '銅鍋'],
  ['Lakeside', 'レイクサイド'],
].map(([en = '', ja = '']) => ({ en, ja }))

type Trade = { noun: Text; industry: Text }
const trades: readonly Trade[] = [
  ['Kitchen', '厨房', 'Restaurants', '飲食'],
  ['Bakery', 'ベーカリー', 'Bakery', '製パン'],
  ['Market', 'マーケット', 'Retail', '小売'],
  ['Foods', '食品', 'Food production', '食品製造'],
  ['Hotels', 'ホテル', 'Hotels', 'ホテル'],
  ['Catering', 'ケータリング', 'Catering', 'ケータリング'],
  ['Drugstore', '薬局', 'Retail', '小売'],
  ['Coffee', '珈琲', 'Restaurants', '飲食'],
  ['Logistics', '物流', 'Warehousing', '倉庫業'],
  ['Delicatessen', '惣菜店', 'Retail', '小売'],
].map(([en = '', ja = '', industryEn = '', industryJa = '']) => ({
  noun: { en, ja },
  industry: { en: industryEn, ja: industryJa },
}))

const courses: readonly (readonly [Course, number])[] = [
  ['thriving', 0.44],
  ['steady', 0.36],
  ['slipping', 0.08],
  ['falling', 0.03],
  ['starting', 0.04],
  ['gone', 0.05],
]

/** So many customers beside the cast: every place with every trade once, until there are enough. */
export function population(count: number): Part[] {
  const chance = chanceOf('population')
  const names = places
    .flatMap((place) => trades.map((trade) => ({ place, trade })))
    .map((one) => ({ one, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
  return names.slice(0, count).map(({ one: { place, trade } }) => ({
    ...figuresOf(chance),
    key: `${place.en}-${trade.noun.en}`.toLowerCase().replaceAll(' ', '-'),
    name: { en: `${place.en} ${trade.noun.en}`, ja: `${place.ja}${trade.noun.ja}` },
    industry: trade.industry,
    scenes: [],
  }))
}

function figuresOf(chance: Chance): Omit<Part, 'key' | 'name' | 'industry' | 'scenes'> {
  const course = courseOf(chance.next())
  const seats = chance.whole(3, 12)
  const plan = seats < 6 ? 'Light' : seats < 10 ? 'Standard' : 'Kitchen Pro'
  const perSeat = { Light: 60_000, Standard: 78_000, 'Kitchen Pro': 96_000 }[plan]
  const sinceDaysAgo = course === 'starting' ? chance.whole(20, 80) : chance.whole(200, 1400)
  return {
    course,
    seats,
    plan,
    sinceDaysAgo,
    owner: ownerOf(chance),
    yearlyValue: Math.round((seats * perSeat) / 10_000) * 10_000,
    renewsInDays:
      course === 'gone' ? -chance.whole(20, 300) : course === 'starting' ? 365 - sinceDaysAgo : chance.whole(75, 360),
  }
}

function courseOf(drawn: number): Course {
  let left = drawn
  for (const [course, share] of courses) {
    left -= share
    if (left < 0) return course
  }
  return 'steady'
}

/** A few customers have nobody: the house is to notice them. */
function ownerOf(chance: Chance): Colleague | null {
  return chance.happens(0.03) ? null : chance.happens(0.55) ? 'sakura' : 'tomas'
}
