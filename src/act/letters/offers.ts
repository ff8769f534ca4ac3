/** Words by which an offer is known, as they stand in a text of the one form (NFKC, small letters). */
const offers = [
  /割引|割り引き|値引き?|特価|特別価格|キャンペーン|クーポン|セール(?!ス)|お得|今だけ|期間限定|数量限定|無料体験|無料トライアル|特典|ポイント進呈|送料無料/,
  /お申し?込み?は|ご購入は|ご注文は|この機会に/,
  /\b(discounts?|coupons?|vouchers?|special offers?|limited[- ]time|free trial|promo(tion)?s?|bargains?|on sale|sale ends|(great|special|best) deals?|cashback|buy now|order now)\b/,
]

const amount = String.raw`\d[\d,]*(\.\d+)?`
const prices = [
  new RegExp(String.raw`[¥$€£]\s?${amount}`),
  new RegExp(String.raw`${amount}\s?(千|万|億)?(円|ドル|ユーロ|yen\b|dollars?\b|euros?\b|usd\b|jpy\b|eur\b|gbp\b)`),
  new RegExp(String.raw`\b(usd|jpy|eur|gbp)\s?${amount}`),
  new RegExp(String.raw`${amount}\s?%\s?(off\b|オフ|引き?)`),
  new RegExp(String.raw`${amount}\s?割(引|\s?オフ)`),
  /半額|half price/,
]

/** What in these texts is a price or words of an offer, as written in them; none where nothing is sold. */
export function offersIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => {
    const plain = text.normalize('NFKC').toLowerCase()
    return [...prices, ...offers].flatMap((pattern) => pattern.exec(plain)?.[0] ?? [])
  })
  return [...new Set(found)]
}
