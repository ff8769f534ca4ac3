import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { Locale } from '#platform/wording/words.ts'
import { chanceOf } from './chance.ts'

/** Postal code, municipality, prefecture and the rest of the address, in both languages. */
const places = [
  ['060-0001', '01101', '北海道', '札幌市中央区北一条西2', 'Hokkaido', 'Kita 1-jo Nishi 2, Chuo-ku, Sapporo'],
  ['980-0021', '04101', '宮城県', '仙台市青葉区中央1', 'Miyagi', 'Chuo 1, Aoba-ku, Sendai'],
  ['100-0005', '13101', '東京都', '千代田区丸の内1', 'Tokyo', 'Marunouchi 1, Chiyoda-ku'],
  ['220-0012', '14103', '神奈川県', '横浜市西区みなとみらい2', 'Kanagawa', 'Minatomirai 2, Nishi-ku, Yokohama'],
  ['460-0008', '23106', '愛知県', '名古屋市中区栄3', 'Aichi', 'Sakae 3, Naka-ku, Nagoya'],
  ['530-0001', '27127', '大阪府', '大阪市北区梅田1', 'Osaka', 'Umeda 1, Kita-ku, Osaka'],
  ['812-0011', '40132', '福岡県', '福岡市博多区博多駅前2', 'Fukuoka', 'Hakata Ekimae 2, Hakata-ku, Fukuoka'],
] as const

/** Kita Logistics is in the north; where the others are is the same every time. */
export function whereIs(key: string, locale: Locale): ImportRow['values'] {
  const place = key === 'kita-logistics' ? places[0] : chanceOf(`place of ${key}`).pick(places)
  const [postal_code, municipality_code, prefecture, address, prefectureAbroad, addressAbroad] = place
  return locale === 'ja'
    ? { postal_code, municipality_code, prefecture, address: `${prefecture}${address}` }
    : { postal_code, municipality_code, prefecture: prefectureAbroad, address: addressAbroad }
}
