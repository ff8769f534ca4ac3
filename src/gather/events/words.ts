import { many } from '#platform/wording/many.ts'
import { countable } from '#platform/wording/unit.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './ui/menu-words.ts'

export const units = {
  events: countable('events', 'event', 'events', '件'),
  kinds: countable('names', 'kind', 'kinds', '種類'),
} as const

export const words = {
  ...menuWords,
  eventName: { en: 'event name', ja: 'イベント名' },
  customer: { en: 'customer', ja: '顧客' },
  customerHeading: { en: 'Customer', ja: '顧客' },
  eachDay: { en: 'Each day', ja: '日別' },
  catalogueTitle: {
    en: (names: number, perDay: string) =>
      names === 1
        ? `One kind of event arrives, about ${perDay} times a day`
        : `${names} kinds of events arrive, about ${perDay} times a day`,
    ja: (names: number, perDay: string) => `${names}種類のイベントが、1日あたり約${perDay}件届いています`,
  },
  catalogueQuiet: { en: 'No event has arrived in the last 28 days', ja: '直近28日間に届いたイベントはありません' },
  catalogueLede: {
    en: 'Every name that has arrived, with what it carries. Describe what your colleagues should know; hide what is noise.',
    ja: 'これまでに届いたすべてのイベント名と、その内容です。同僚に伝えたい意味を書き添え、不要なものは非表示にできます。',
  },
  noEvents: { en: 'No events yet', ja: 'イベントはまだありません' },
  noEventsText: {
    en: 'Create a write key and point any Segment library at this server, or import a file of events.',
    ja: '書き込みキーを作成してSegment互換ライブラリの送信先をこのサーバーに向けるか、イベントのファイルを取り込んでください。',
  },
  name: { en: 'Name', ja: 'イベント名' },
  meaning: { en: 'Meaning', ja: '意味' },
  last28: { en: 'Last 28 days', ja: '直近28日' },
  last24: { en: 'Last 24 hours', ja: '直近24時間' },
  total: { en: 'In all', ja: '累計' },
  lastSeen: { en: 'Last seen', ja: '最終受信' },
  firstSeen: { en: 'First seen', ja: '初回受信' },
  properties: { en: 'Properties', ja: 'プロパティ' },
  customers: { en: 'Customers', ja: '顧客数' },
  never: { en: 'never', ja: 'なし' },
  hidden: { en: 'hidden', ja: '非表示' },
  hide: { en: 'Hide', ja: '非表示にする' },
  showAgain: { en: 'Show again', ja: '再び表示する' },
  showHidden: { en: 'Show hidden names', ja: '非表示のイベント名も表示' },
  save: { en: 'Save', ja: '保存' },
  saved: { en: 'Saved', ja: '保存しました' },
  describeHint: {
    en: 'What does it mean when this event happens?',
    ja: 'このイベントは何を意味しますか？',
  },
  perDay: { en: 'How often it happened each day', ja: '1日ごとの発生件数' },
  waitingTitle: {
    en: (count: string) => (count === '1' ? '1 event waits for a customer' : `${count} events wait for a customer`),
    ja: (count: string) => `${count}件のイベントが顧客の特定を待っています`,
  },
  waitingText: {
    en: 'Their user or group is not known here yet, or means several customers. They are kept, and move to the customer as soon as it is known.',
    ja: 'ユーザーまたはグループが未登録か、複数の顧客に当てはまります。イベントは保管され、顧客が判明し次第、自動的に割り当てられます。',
  },
  junkIds: {
    en: 'Some sources send ids that identify nobody. Their events are kept where another id remains; one whose messageId is such an id cannot be told apart when it is sent twice:',
    ja: '何も特定できないIDが送られています。他のIDがあるイベントは保存しています。messageId が特定に使えないイベントは、再送されても重複と判定できません。',
  },
  junkFrom: {
    en: (source: string, field: string, value: string, count: string) =>
      `${source} sent “${value}” as ${field} (${count})`,
    ja: (source: string, field: string, value: string, count: string) =>
      `${source}の${field}に「${value}」（${count}件）`,
  },
  churn: { en: 'churn', ja: '解約' },
  meansChurn: { en: 'The customer leaves when this happens', ja: 'このイベントは解約を意味する' },
  meansChurnText: {
    en: 'Only events declared so are compared with the customers who have left.',
    ja: '解約済みの顧客との照合には、ここで指定したイベントだけを使います。',
  },
  sharedDevices: {
    en: (count: number) =>
      count === 1
        ? 'One device is used by several people. What it sends without a user is given to nobody.'
        : `${count} devices are used by several people. What they send without a user is given to nobody.`,
    ja: (count: number) =>
      `複数の人が使っている端末が${count}台あります。ユーザーの分からないイベントは、誰にも割り当てていません。`,
  },
  attributes: { en: 'Attributes', ja: '属性' },
  findName: { en: 'Find a name', ja: 'イベント名を検索' },
  noSuchName: { en: 'No event is called so', ja: '該当するイベント名はありません' },
  removeNames: { en: 'Take out of the catalogue', ja: 'カタログから外す' },
  namesRemoved: {
    en: (removed: string, kept: string) =>
      `${removed} taken out, ${kept} kept because they are described. Their events stay; a name that comes again is learnt again.`,
    ja: (removed: string, kept: string) =>
      `${removed}件をカタログから外しました（説明があるため残したもの：${kept}件）。イベントは残り、同じ名前が再び届くと登録されます。`,
  },
  liveTitle: { en: 'What is happening now', ja: 'いま起きていること' },
  liveLede: { en: 'The latest events as they arrive, the newest first.', ja: '届いたイベントを新しい順に表示します。' },
  follow: { en: 'Follow', ja: '自動更新' },
  filterName: { en: 'Event name', ja: 'イベント名' },
  filterWaiting: { en: 'Only those waiting for a customer', ja: '顧客が未特定のものだけ' },
  occurred: { en: 'When', ja: '発生日時' },
  who: { en: 'Who', ja: '誰が' },
  source: { en: 'From', ja: '送信元' },
  unknownCustomer: { en: 'not known yet', ja: '未特定' },
  nothingFits: { en: 'Nothing has arrived that fits', ja: '条件に合うイベントは届いていません' },
  toCatalogue: { en: 'Catalogue', ja: 'カタログ' },
  usage: { en: 'Active users each week', ja: '週ごとの利用者数' },
  usageEvents: { en: 'Events each week', ja: '週ごとのイベント数' },
  usageUnknown: { en: 'No data of use arrives yet', ja: '利用データはまだ届いていません' },
  usageNone: { en: 'No usage in the last 26 weeks', ja: '直近26週間の利用はありません' },
  usageSub: {
    en: (weeks: string, zone: string) => `${weeks} whole weeks from Monday to Sunday, without the present one; ${zone}`,
    ja: (weeks: string, zone: string) => `直近${weeks}週（月曜〜日曜、今週は含みません。${zone}）`,
  },
  people: { en: 'people', ja: '人' },
  events: { en: 'events', ja: '件' },
  oneName: {
    en: (name: string, count: number) => (count === 1 ? name : `${name}, ${count} times`),
    ja: (name: string, count: number) => (count === 1 ? name : `${name}（${count}回）`),
  },
  manyNames: {
    en: (count: number, people: number) =>
      people > 0 ? `${count} events by ${people === 1 ? 'one person' : `${people} people`}` : `${count} events`,
    ja: (count: number, people: number) => (people > 0 ? `${people}人が利用（${count}件）` : `利用${count}件`),
  },
  noEventsInWindow: { en: 'no events in this period', ja: 'この期間のイベントがありません' },
  nobodyInWindow: {
    en: 'no events by named people in this period',
    ja: 'この期間に、利用者の分かるイベントがありません',
  },
  noEventsLately: {
    en: 'no events, or none from anyone in the last 28 days',
    ja: 'イベントがないか、直近28日間に誰のイベントも届いていません',
  },
  usedAgain: { en: 'it is used again', ja: '再び利用があったとき' },
  nothingToCompare: {
    en: 'no events in the last 28 days, or in the 28 days before',
    ja: '直近28日間、またはその前の28日間のイベントがありません',
  },
  peopleChanged: {
    en: (size: string, fell: boolean) => `Active users are ${fell ? 'down' : 'up'} **${size}%** in four weeks`,
    ja: (size: string, fell: boolean) => `利用者数が直近4週間で**${size}%**${fell ? '減りました' : '増えました'}`,
  },
  againstBefore: { en: '28 days against the 28 before', ja: '直近28日間とその前の28日間の比較' },
  silentSince: {
    en: (day: string) => `No event has arrived from anyone since ${day}`,
    ja: (day: string) => `${day}を最後に、どの顧客からもイベントが届いていません`,
  },
  importEvents: { en: 'Import events', ja: 'イベントを取り込む' },
  otherType: { en: 'other', ja: 'その他' },
  waitingFor: { en: (ids: string) => `Most of them are for ${ids}.`, ja: (ids: string) => `多い順に${ids}です。` },
  countedFrom: {
    en: (events: string) => `from ${many(events, 'event')}`,
    ja: (events: string) => `イベント${events}件から集計`,
  },
  bothDays: { en: 'Say both the first and the last day.', ja: '開始日と終了日の両方を指定してください。' },
  endsBefore: { en: 'The period ends before it begins.', ja: '期間の終わりが始まりより前です。' },
  eventsOfDays: { en: 'Events of these days', ja: '期間内のイベント' },
  firstShown: {
    en: (shown: string) => `The latest ${shown} are shown.`,
    ja: (shown: string) => `新しい順に${shown}件を表示しています。`,
  },
  countedOn: {
    en: (first: string, last: string, events: string, people: string, days: string, kinds: string) =>
      `${first} – ${last}: ${many(events, 'event')} of ${many(people, 'person', 'people')}, on ${many(days, 'day')}, of ${many(kinds, 'kind')}`,
    ja: (first: string, last: string, events: string, people: string, days: string, kinds: string) =>
      `${first}〜${last}：イベント${events}件（利用者${people}人・${days}日・${kinds}種類）`,
  },
  latestEvents: { en: 'The latest events', ja: '最近のイベント' },
  peopleLastWeek: { en: 'People last week', ja: '先週の利用者' },
  peopleCount: { en: (people: string) => people, ja: (people: string) => `${people}人` },
  weekBefore: { en: (people: string) => `${people} before`, ja: (people: string) => `前々週は${people}人` },
  nobodyNamed: { en: 'The events name nobody', ja: 'イベントに利用者の記録がありません' },
  usageStopped: { en: 'Nobody has used it in the last eight weeks', ja: '直近8週間の利用はありません' },
  usageAgain: {
    en: 'Used this week, after eight weeks or more without any use',
    ja: '8週間以上利用がありませんでしたが、今週は利用があります',
  },
  peopleAWeek: {
    en: (lately: number, before: number) =>
      lately === before
        ? `${lately} people a week, as in the four weeks before`
        : `${lately} people a week in the last four weeks, ${before} in the four before`,
    ja: (lately: number, before: number) =>
      lately === before
        ? `直近4週間の利用者は週平均${lately}人（その前の4週間と同じ）`
        : `直近4週間の利用者は週平均${lately}人（その前の4週間は${before}人）`,
  },
  eventsAWeek: {
    en: (lately: number, before: number) =>
      lately === before
        ? `${lately} events a week, as in the four weeks before`
        : `${lately} events a week in the last four weeks, ${before} in the four before`,
    ja: (lately: number, before: number) =>
      lately === before
        ? `直近4週間のイベントは週平均${lately}件（その前の4週間と同じ）`
        : `直近4週間のイベントは週平均${lately}件（その前の4週間は${before}件）`,
  },
} as const satisfies Record<string, Text | TextOf<never>>

/** The metrics that events contribute, as they are named in scorecards, segments and charts. */
export const metricWords = {
  people_active: {
    label: { en: 'Active users', ja: '利用者数' },
    description: { en: 'Different people who did something in the window', ja: '期間内に操作した人の数' },
  },
  active_days: {
    label: { en: 'Active days', ja: '利用日数' },
    description: { en: 'Days in the window on which anything happened', ja: '期間内に利用のあった日数' },
  },
  depth: {
    label: { en: 'Kinds of events used', ja: '利用されたイベントの種類' },
    description: { en: 'Different kinds of events in the window', ja: '期間内に発生したイベントの種類の数' },
  },
  recency: {
    label: { en: 'Days since last use', ja: '最終利用からの日数' },
    description: { en: 'Days since the last event of any kind', ja: '最後にイベントがあった日からの日数' },
  },
  usage_trend: {
    label: { en: 'Active users, trend', ja: '利用者数の推移' },
    description: {
      en: 'Active users of the last 28 days compared with the 28 days before, in percent',
      ja: '直近28日間の利用者数を、その前の28日間と比べた増減率（％）',
    },
  },
  people_gone_quiet: {
    label: { en: 'People gone quiet', ja: '利用が途絶えた人' },
    description: {
      en: 'People who were active in the 28 days before, and not in the last 28 days',
      ja: 'その前の28日間には利用があり、直近28日間には利用のない人の数',
    },
  },
  events: {
    label: { en: 'Events', ja: 'イベント数' },
    description: { en: 'Events in the window', ja: '期間内のイベントの件数' },
  },
} as const satisfies Record<string, { label: Text; description: Text }>

/** The types of properties as people know them. */
export const typeWords: Readonly<Record<string, Text>> = {
  text: { en: 'text', ja: '文字' },
  number: { en: 'number', ja: '数値' },
  boolean: { en: 'yes or no', ja: 'はい・いいえ' },
  date: { en: 'date', ja: '日付' },
  list: { en: 'list', ja: 'リスト' },
  object: { en: 'object', ja: 'オブジェクト' },
  empty: { en: 'empty', ja: '空' },
}
