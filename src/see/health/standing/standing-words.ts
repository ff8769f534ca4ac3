import { text } from '#platform/wording/words.ts'

export const names = {
  customers_on_track: text('Customers on track', '好調・安定の顧客の割合'),
  customers_at_risk: text('Customers at risk', '危険の顧客数'),
} as const

export const meanings = {
  customers_on_track: text(
    'Of the customers whose health was known at the end of the period, the share that was steady or thriving. Whoever is on record no longer is left out.',
    '期末にヘルスが分かっていた顧客のうち、「安定」または「好調」だった顧客の割合。記録から削除された顧客は含みません。',
  ),
  customers_at_risk: text(
    'How many customers were at risk at the end of the period. Whoever is on record no longer is left out.',
    '期末に「危険」だった顧客の数。記録から削除された顧客は含みません。',
  ),
} as const

export const nobodyKnown = text(
  'The health of nobody was known then.',
  'この時点では、どの顧客のヘルスも分かっていませんでした。',
)
