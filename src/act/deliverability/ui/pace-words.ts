import type { Text, TextOf } from '#platform/wording/words.ts'

export const paceWords = {
  title: { en: 'Sending rate and warm-up', ja: '送信ペースとウォームアップ' },
  sub: {
    en: 'At most so many letters leave in any hour for one receiving provider, and of a domain that is new to receivers so many in a day. What is beyond waits and goes later; safety goes ahead.',
    ja: '受信側のプロバイダーごとに1時間の送信数の上限を設け、送信実績のないドメインでは1日の送信数を段階的に増やします。上限を超えた分は待ってから送信します（安全のお知らせは待ちません）。',
  },
  change: { en: 'Change', ja: '変更' },
  save: { en: 'Save', ja: '保存' },
  saved: { en: 'Saved.', ja: '保存しました。' },
  warmUp: { en: 'Warm-up', ja: 'ウォームアップ' },
  noServer: {
    en: 'No mail server is set up, so no letters leave.',
    ja: 'メールサーバーが設定されていないため、送信していません。',
  },
  provider: { en: 'Provider', ja: 'プロバイダー' },
  others: { en: 'Each other provider', ja: 'その他の各プロバイダー' },
  perHour: { en: 'Letters an hour', ja: '1時間の上限' },
  lastHour: { en: 'In the last hour', ja: '直近1時間' },
  waiting: { en: 'Waiting', ja: '送信待ち' },
  isKnown: {
    en: 'Receivers know this domain already: no warm-up',
    ja: '送信実績のあるドメインのため、ウォームアップは不要',
  },
  isKnownHint: {
    en: 'Where as many letters as you send have left from it before, by whatever system.',
    ja: '他のシステムも含めて、同程度の数のメールをこのドメインから送信してきた場合に選択してください。',
  },
  perHourOfAll: { en: 'Letters an hour to one provider', ja: 'プロバイダーごとの1時間の上限（通）' },
  perHourHint: { en: 'For whoever is not named below.', ja: '下に個別の指定がないプロバイダーに適用されます。' },
  add: { en: 'Add a provider', ja: 'プロバイダーを追加' },
} as const satisfies Record<string, Text>

const known: TextOf<[domain: string]> = {
  en: (domain) => `Receivers know ${domain}: it is not warmed up.`,
  ja: (domain) => `${domain}は送信実績のあるドメインとして扱っています（ウォームアップなし）。`,
}
const over: TextOf<[domain: string]> = {
  en: (domain) => `The warm-up of ${domain} is over.`,
  ja: (domain) => `${domain}のウォームアップは完了しました。`,
}
const notBegun: TextOf<[domain: string, most: string]> = {
  en: (domain, most) =>
    `${domain} counts as new to receivers. The warm-up begins with the first letter: at most ${most} on the first day. If letters have left from it before, say so.`,
  ja: (domain, most) =>
    `${domain}は送信実績のないドメインとして扱います。最初の送信からウォームアップを始め、1日目は${most}通までです。すでに送信実績がある場合は、変更してください。`,
}
const underWay: TextOf<[domain: string, figures: string[]]> = {
  en: (domain, [day, days, most, taken, room]) =>
    `${domain}: day ${day} of ${days}, at most ${most} in 24 hours. ${taken} have left, room for ${room} now.`,
  ja: (domain, [day, days, most, taken, room]) =>
    `${domain}：${days}日中の${day}日目、24時間で${most}通まで。直近24時間の送信${taken}通、残り${room}通。`,
}
const schedule: TextOf<[list: string]> = {
  en: (list) => `From day to day at most: ${list}. Then without a limit of the day.`,
  ja: (list) => `1日ごとの上限：${list}。その後は1日の上限なし。`,
}
const waiting: TextOf<[count: string, until: string]> = {
  en: (count, until) => `${count} waiting, the last until about ${until}`,
  ja: (count, until) => `${count}通（最後は${until}頃）`,
}
const reduced: TextOf<[own: string, until: string]> = {
  en: (own, until) => ` instead of ${own} until ${until}: the provider said that too many came.`,
  ja: (own, until) => `（通常${own}、${until}まで減速中：受信側が送信過多と応答）`,
}
const providerOf: TextOf<[place: number]> = {
  en: (place) => `Provider ${place}`,
  ja: (place) => `プロバイダー${place}`,
}
const perHourOf: TextOf<[group: string]> = {
  en: (group) => `Letters an hour: ${group}`,
  ja: (group) => `1時間の上限：${group}`,
}
export const paceSentences = {
  known,
  over,
  notBegun,
  underWay,
  schedule,
  waiting,
  reduced,
  providerOf,
  perHourOf,
}
