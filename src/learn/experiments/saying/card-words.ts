import { type TextOf, text } from '#platform/wording/words.ts'

export const cardWords = {
  card: text('Lift card', '成果カード'),
  control: text('Control group', '対照群'),
  variant: text('Variant group', '施策群'),
  times: text('times', '倍'),
  howToRead: text('How to read it', '読み方'),
  splitLook: text(
    'The groups are not quite as large as intended: look for a cause.',
    '群の人数が意図した比率とやや異なります。原因を確かめてください。',
  ),
  mayBeLess: text(
    'It may still be less than what was called worth having.',
    'ただし、意味があると定めた差に届かない可能性もあります。',
  ),
  machines: {
    excluded: text('opens and clicks of machines left out', '自動の開封・クリックは除外'),
    included: text('opens and clicks of machines counted', '自動の開封・クリックを含む'),
    unknown: text('not known whether machines are counted', '自動の開封・クリックを含むかは不明'),
  },
} as const

export const cardSentences = {
  /** The document says “rate of rise 146%”, which could be read as 2.46 times: the card says which it is. */
  reading: {
    en: () =>
      'The rate of the control group is 100. An index of 146, say, is 1.46 times that rate, or 46% more; it is not a rise by 146%.',
    ja: () =>
      '対照群の率を100としたときの施策群の率です。たとえば指数146は「1.46倍（+46%）」を表します。「146%の増加」ではありません。',
  } satisfies TextOf<[]>,
  group: {
    en: (name, people) => `${name}: ${people} people`,
    ja: (name, people) => `${name}：${people}人`,
  } satisfies TextOf<[name: string, people: string]>,
  more: { en: (more) => `(${more})`, ja: (more) => `（${more}）` } satisfies TextOf<[string]>,
  bar: {
    en: (rate, index) => `${rate} (${index})`,
    ja: (rate, index) => `${rate}（${index}）`,
  } satisfies TextOf<[rate: string, index: string]>,
  points: { en: (points) => `${points} points`, ja: (points) => `${points}ポイント` } satisfies TextOf<[string]>,
  interval: {
    en: (low, high) => `95% interval ${low} to ${high}`,
    ja: (low, high) => `95%信頼区間 ${low}～${high}`,
  } satisfies TextOf<[low: string, high: string]>,
  counted: {
    en: (count, people) => `${count} of ${people}`,
    ja: (count, people) => `${people}人中${count}人`,
  } satisfies TextOf<[count: string, people: string]>,
  needed: {
    en: (points, people) => `To see a difference of ${points} points, each group needs about ${people} people.`,
    ja: (points, people) => `${points}ポイントの差を見分けるには、各群に約${people}人が必要です。`,
  } satisfies TextOf<[points: string, people: string]>,
  neededAsSeen: {
    en: (points, people) =>
      `Were the difference really ${points} points, each group would need about ${people} people to show it.`,
    ja: (points, people) => `本当に${points}ポイントの差があるとしても、確かめるには各群に約${people}人が必要です。`,
  } satisfies TextOf<[points: string, people: string]>,
  days: {
    en: (days) => `At this pace that is ${days} days altogether.`,
    ja: (days) => `このペースでは、全部で約${days}日かかります。`,
  } satisfies TextOf<[string]>,
  method: {
    en: (machines, figures) =>
      `Each person counted once; ${machines}. Beyond chance: two-sided at 5%${figures === '1' ? '' : `, corrected for ${figures} figures (Holm)`}. For one look at the end; looking often makes chance findings likelier.`,
    ja: (machines, figures) =>
      `同じ人は1回だけ集計。${machines}。判定は両側5%${figures === '1' ? '' : `、${figures}つの数値の多重性を補正（Holm法）`}。1回だけ判定する場合の基準です。途中で繰り返し確認すると、偶然の差が出やすくなります。`,
  } satisfies TextOf<[machines: string, figures: string]>,
  period: {
    en: (from, to) => `${from} to ${to}`,
    ja: (from, to) => `${from}～${to}`,
  } satisfies TextOf<[from: string, to: string]>,
  source: { en: (source) => `Source: ${source}`, ja: (source) => `出所：${source}` } satisfies TextOf<[string]>,
  furtherFigures: {
    en: (count) => `${count} more on the page of the experiment.`,
    ja: (count) => `ほか${count}件の数値は、検証の画面で確認できます。`,
  } satisfies TextOf<[string]>,
} as const
