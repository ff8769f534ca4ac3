import { type Text, text } from '#platform/wording/words.ts'

/** JIS X 0401: the 47 prefectures in the order of their codes, from 01. */
const named = `
  Hokkaido 北海道 | Aomori 青森県 | Iwate 岩手県 | Miyagi 宮城県 | Akita 秋田県 | Yamagata 山形県 | Fukushima 福島県
  Ibaraki 茨城県 | Tochigi 栃木県 | Gunma 群馬県 | Saitama 埼玉県 | Chiba 千葉県 | Tokyo 東京都 | Kanagawa 神奈川県
  Niigata 新潟県 | Toyama 富山県 | Ishikawa 石川県 | Fukui 福井県 | Yamanashi 山梨県 | Nagano 長野県 | Gifu 岐阜県
  Shizuoka 静岡県 | Aichi 愛知県 | Mie 三重県 | Shiga 滋賀県 | Kyoto 京都府 | Osaka 大阪府 | Hyogo 兵庫県
  Nara 奈良県 | Wakayama 和歌山県 | Tottori 鳥取県 | Shimane 島根県 | Okayama 岡山県 | Hiroshima 広島県 | Yamaguchi 山口県
  Tokushima 徳島県 | Kagawa 香川県 | Ehime 愛媛県 | Kochi 高知県 | Fukuoka 福岡県 | Saga 佐賀県 | Nagasaki 長崎県
  Kumamoto 熊本県 | Oita 大分県 | Miyazaki 宮崎県 | Kagoshima 鹿児島県 | Okinawa 沖縄県`

export type Prefecture = { readonly code: string; readonly name: Text }

export const prefectures: readonly Prefecture[] = [...named.matchAll(/([A-Z][a-z]+) (\S+)/g)].map(
  ([, en = '', ja = ''], place) => ({ code: String(place + 1).padStart(2, '0'), name: text(en, ja) }),
)

export const prefectureNames: Readonly<Record<string, Text>> = Object.fromEntries(
  prefectures.map(({ code, name }) => [code, name]),
)

/** The code of a prefecture by its name in either language, with or without 都道府県, or by its code. */
export function prefectureOf(raw: string): string | null {
  const word = raw.normalize('NFKC').trim().toLowerCase()
  return codes.get(word) ?? codes.get(word.replace(/[ -](?:prefecture|pref\.?|to|fu|ken|metropolis)$/, '')) ?? null
}

/** The prefecture with which an address begins, after 〒, a postal code or 日本; none where it begins with a town. */
export function prefectureIn(address: string): string | null {
  const begin = address
    .normalize('NFKC')
    .trim()
    .replace(/^(?:日本国?\s*)?(?:〒?\s*\d{3}-?\d{4})?[\s、,]*/u, '')
  return prefectures.find(({ name }) => begin.startsWith(name.ja))?.code ?? null
}

const codes: ReadonlyMap<string, string> = new Map(
  prefectures.flatMap(({ code, name: { en, ja } }) =>
    [code, String(Number(code)), en.toLowerCase(), ja, ja.replace(/(?<=..)[都府県]$/u, '')].map((word) => [word, code]),
  ),
)
