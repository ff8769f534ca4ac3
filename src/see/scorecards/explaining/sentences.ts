import type { TextOf } from '#platform/wording/words.ts'

export { bandWords } from '../../segments/words.ts'

/** Why a measure has no value. */
export const missing = {
  noData: {
    en: (because: string | null) => `not known: ${because ?? 'no data'}`,
    ja: (because: string | null) => `不明：${because ?? 'データがありません'}`,
  },
  outOfDate: {
    en: (days: number) => `out of date: nothing in the last ${days} days`,
    ja: (days: number) => `期限切れ：直近${days}日間に新しい記録がありません`,
  },
  tooFew: {
    en: (n: number, least: number) => `too few: ${n} of the ${least} needed`,
    ja: (n: number, least: number) => `件数不足：必要な${least}件のうち${n}件`,
  },
  notJudged: { en: 'not known: nobody has rated it yet', ja: '不明：まだ誰も評価していません' },
} as const

type Said<Parts extends readonly unknown[]> = TextOf<Parts>

/** A measure that moved, inside a sentence: `Weekly people fell **from 42 people to 9 people**`. */
export const moved: Said<[name: string, from: string, to: string, fell: boolean, counted: boolean]> = {
  en: (name, from, to, fell) => `${name} ${fell ? 'fell' : 'rose'} **from ${from} to ${to}**`,
  ja: (name, from, to, fell, counted) =>
    `${name}が**${from}から${to}**に${counted ? (fell ? '減りました' : '増えました') : fell ? '下がりました' : '上がりました'}`,
}

/** The points are left out where they are the figure itself. */
export const stands: Said<[name: string, figure: string, points: string | null]> = {
  en: (name, figure, points) =>
    points === null ? `${name} is **${figure}**` : `${name} is **${figure}**, which earns ${points} of 100 points`,
  ja: (name, figure, points) =>
    points === null ? `${name}は**${figure}**です` : `${name}は**${figure}**（このスコアでは${points}点）`,
}

export const alarmFigure: Said<[name: string, parts: readonly string[]]> = {
  en: (name, parts) => (parts.length === 0 ? `**${name}**` : `**${name}** (${parts.join(', ')})`),
  ja: (name, parts) => (parts.length === 0 ? `**${name}**` : `**${name}**（${parts.join('、')}）`),
}

export const alarmEnds: Said<[gone: string | null, followUp: boolean, afterDays: number | null]> = {
  en: (gone, followUp, afterDays) => {
    const ways = [
      gone ?? 'when it is no longer so',
      ...(followUp ? ['with a call, a meeting or a mail after it'] : []),
      ...(afterDays === null ? [] : [`${afterDays} days after it`]),
    ]
    return `Ends ${gone === null ? '' : 'when '}${ways.join(', or ')}.`
  },
  ja: (gone, followUp, afterDays) => {
    const ways = [
      gone ?? '該当しなくなったとき',
      ...(followUp ? ['その後に電話・面談・メールの記録があったとき'] : []),
      ...(afterDays === null ? [] : [`発生から${afterDays}日後`]),
    ]
    return `${ways.join('、または')}に解除されます。`
  },
}

export const title = {
  alarm: {
    en: (band: string, name: string, computed: string | null) =>
      `Health is “${band}”: ${name}${computed === null ? '' : ` (the figures alone give ${computed})`}`,
    ja: (band: string, name: string, computed: string | null) =>
      `ヘルスは「${band}」です。${name}${computed === null ? '' : `（計算上は${computed}点）`}`,
  },
  known: { en: (score: string) => `Health is ${score}`, ja: (score: string) => `ヘルスは${score}です` },
  fell: {
    en: (score: string, why: string, was: string, ago: string) =>
      `Health is ${score} because ${why}; it was ${was} ${ago}`,
    ja: (score: string, why: string, was: string, ago: string) => `ヘルスは${score}です。${why}（${ago}は${was}）`,
  },
  same: {
    en: (score: string, ago: string) => `Health is ${score}, as it was ${ago}`,
    ja: (score: string, ago: string) => `ヘルスは${score}で、${ago}と変わりません`,
  },
  movedOnly: {
    en: (score: string, was: string, ago: string) => `Health is ${score}; it was ${was} ${ago}`,
    ja: (score: string, was: string, ago: string) => `ヘルスは${score}です（${ago}は${was}）`,
  },
  exception: {
    en: (score: string, name: string) => `Health is set to ${score}: ${name}`,
    ja: (score: string, name: string) => `ヘルスは${score}としています：${name}`,
  },
  override: {
    en: (band: string, until: string, reason: string) => `Overridden to ${band} until ${until}: ${reason}`,
    ja: (band: string, until: string, reason: string) => `${until}まで「${band}」と手動で設定されています：${reason}`,
  },
  cell: {
    en: (name: string, scores: string) => `${name}: ${scores}`,
    ja: (name: string, scores: string) => `${name}（${scores}）`,
  },
  unknown: {
    en: (measures: number) => `Health is not known: none of the ${measures} measures has data`,
    ja: (measures: number) => `ヘルスは不明です。${measures}項目のいずれにもデータがありません`,
  },
  little: {
    en: (known: number, least: number) =>
      `Health is not known: there is data for ${known}% of the scorecard, and a score needs ${least}%`,
    ja: (known: number, least: number) =>
      `ヘルスは不明です。データがあるのはスコアカードの${known}%で、スコアには${least}%以上が必要です`,
  },
  unknownCell: {
    en: (scores: string) => `The three axes do not give a cell yet: ${scores}`,
    ja: (scores: string) => `3つの軸からはまだ区分を決められません（${scores}）`,
  },
  never: { en: 'Health has not been read yet', ja: 'ヘルスはまだ計測されていません' },
  outside: { en: 'No scorecard applies to this customer', ja: 'この顧客に適用されるスコアカードはありません' },
} as const

export const rests: Said<[name: string, number: number, missing: number, of: number]> = {
  en: (name, number, missing, of) =>
    `Scorecard “${name}”, version ${number} · ${missing === 0 ? `all ${of} measures have data` : `${missing} of ${of} missing`}`,
  ja: (name, number, missing, of) =>
    `スコアカード「${name}」第${number}版 · ${missing === 0 ? `${of}項目すべてにデータあり` : `${of}項目中${missing}項目はデータなし`}`,
}

export const change = {
  since: {
    en: (day: string, list: string) => `Since ${day}: ${list}.`,
    ja: (day: string, list: string) => `${day}から：${list}。`,
  },
  nothing: {
    en: (day: string) => `Nothing changed since ${day}.`,
    ja: (day: string) => `${day}から変化はありません。`,
  },
  part: {
    en: (points: string, name: string) => `${points} ${name}`,
    ja: (points: string, name: string) => `${name}（${points}）`,
  },
  byWeights: {
    en: (points: string) => `${points} by the new weights`,
    ja: (points: string) => `重みの変更（${points}）`,
  },
  byMissing: {
    en: (points: string) => `${points} because measures came or went`,
    ja: (points: string) => `データの有無の変化（${points}）`,
  },
  bySetting: {
    en: (points: string) => `${points} by an alarm, an exception or a person`,
    ja: (points: string) => `アラート・例外・手動設定（${points}）`,
  },
  known: {
    en: (day: string, _least: number) => `Since ${day} enough is known for a score.`,
    ja: (day: string, _least: number) => `${day}以降、スコアを出せるだけのデータがそろっています。`,
  },
  unknown: {
    en: (day: string, least: number) => `Since ${day} too little is known for a score, which needs ${least}%.`,
    ja: (day: string, least: number) => `${day}以降、データが不足しスコアを出せません（${least}%以上が必要です）。`,
  },
  weightsChanged: { en: 'The weights changed.', ja: '重みが変更されています。' },
  weightsKept: { en: 'The weights did not change.', ja: '重みの変更はありません。' },
  came: { en: (names: string) => `Now counted: ${names}.`, ja: (names: string) => `新たに算入：${names}。` },
  went: {
    en: (names: string) => `No longer counted: ${names}.`,
    ja: (names: string) => `算入外になった項目：${names}。`,
  },
} as const

/** `four weeks ago` for a number of days. */
export const ago: Said<[days: number]> = {
  en: (days) =>
    days === 0
      ? 'earlier today'
      : days === 1
        ? 'yesterday'
        : days % 7 === 0
          ? days === 7
            ? 'a week ago'
            : `${inWords[days / 7] ?? days / 7} weeks ago`
          : `${days} days ago`,
  ja: (days) =>
    days === 0 ? '本日の前回' : days === 1 ? '昨日' : days % 7 === 0 ? `${days / 7}週間前` : `${days}日前`,
}

const inWords: Readonly<Record<number, string>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
}
