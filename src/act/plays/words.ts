import { dayInWords } from '#platform/wording/day-in-words.ts'
import { countable } from '#platform/wording/unit.ts'
import { type Locale, type Text, type TextOf, text } from '#platform/wording/words.ts'

export const units = {
  plays: countable('plays', 'play', 'plays', '件'),
} as const

export const playNoun: Text = { en: 'play', ja: 'アクション' }
export const ruleNoun: Text = { en: 'play rule', ja: '自動起票ルール' }
export function ruleCalled(act: Text): Text {
  return { en: `play rule “${act.en}”`, ja: `自動起票ルール「${act.ja}」` }
}
/** Why the house withdraws a play. */
export const causes = {
  recovered: text('Health recovered by itself', 'ヘルスが自然に回復しました'),
  'no renewal': text('No contract of the customer ends on that day any more', 'この日に終了する契約がなくなりました'),
  doubled: text('Another play for the same reason was already open', '同じ理由のアクションがすでに対応中でした'),
  'answered otherwise': text(
    'The answer does not ask for it any more: it was changed, or taken back',
    '回答が変更されたか、取り消されたため、対応の必要がなくなりました',
  ),
  'answered anew': text('The same person has answered anew', '同じ方から新しい回答がありました'),
} as const satisfies Readonly<Record<string, Text>>
export type Cause = keyof typeof causes
/** Why a play was not needed: as somebody wrote it, or, where the house withdrew it, in the reader's language. */
export function dismissedBecause(reason: string, cause: string | null, locale: Locale): string {
  return cause !== null && cause in causes ? causes[cause as Cause][locale] : reason
}
export const notOpen: Text = { en: 'This play is closed.', ja: 'このアクションはすでに終了しています。' }
export const notDone: Text = { en: 'This play has not been completed.', ja: 'このアクションは完了していません。' }
export const notSnoozed: Text = { en: 'This play is not snoozed.', ja: 'このアクションは保留されていません。' }
export const notDismissed: Text = { en: 'This play has not been dismissed.', ja: '対応不要になっていません。' }
export const openAlready: Text = {
  en: 'Another play for the same reason has been opened since.',
  ja: '同じ理由のアクションがすでに新しく起票されています。',
}
export const ofMerged: Text = {
  en: 'The customer was merged into another. Undo the merge to reopen this play.',
  ja: 'この顧客は別の顧客に統合されています。アクションを再開するには、先に統合を取り消してください。',
}
export const promiseAhead: Text = { en: 'Choose today or a later day.', ja: '本日以降の日付を選んでください。' }
export const mayNotLog: Text = {
  en: 'You may not log contacts of customers: leave the contact out.',
  ja: '連絡を記録する権限がありません。連絡の欄を空にしてください。',
}
export const nextIsClosed: Text = {
  en: 'The next step that was agreed has been closed since: take that back first.',
  ja: '合わせて起票した次のアクションがすでに終了しています。先にそちらを取り消してください。',
}
export function agreedAfter(act: Text): Text {
  return { en: `Agreed on after **${act.en}**.`, ja: `**「${act.ja}」**の結果、次の対応として決まりました。` }
}
export const snoozeAhead: Text = { en: 'Choose a day after today.', ja: '明日以降の日付を選んでください。' }
export const noSegment: Text = {
  en: 'There is no such segment in this workspace, or it is archived.',
  ja: 'このワークスペースに該当するセグメントがないか、アーカイブされています。',
}
export const watchesOne: Text = {
  en: 'A rule watches either a segment or an event: name one of them.',
  ja: 'ルールの対象はセグメントかイベントのどちらか一方です。一方だけを指定してください。',
}
export const alreadyPaused: Text = {
  en: 'This rule is switched off already.',
  ja: 'このルールはすでに停止しています。',
}
export const notPaused: Text = { en: 'This rule is not switched off.', ja: 'このルールは停止していません。' }
export const noMember: Text = {
  en: 'There is no such member in this workspace.',
  ja: 'このワークスペースに該当するメンバーはいません。',
}
export const plays: Text = { en: 'Plays', ja: 'アクション' }
export const openPlays = {
  label: { en: 'Open plays', ja: '対応中のアクション' },
  description: { en: 'Plays that are neither done nor dismissed', ja: '完了にも不要にもなっていないアクションの数' },
}
export const openedPlays = {
  label: { en: 'Plays opened', ja: '起票したアクション' },
  description: { en: 'Plays opened within the days looked at', ja: '対象の期間内に起票したアクションの数' },
}
export const noPlays: Text = { en: 'no play was ever opened', ja: 'アクションが起票されたことがありません' }

/** How an open play stands, in a line. */
export function openSince(isLate: boolean, isPromised: boolean): Text {
  return {
    en: `${isLate ? 'Overdue' : 'Open'}${isPromised ? ', the day was promised' : ''}`,
    ja: `${isLate ? '期限超過' : '対応中'}${isPromised ? '（約束した期限）' : ''}`,
  }
}
export function sleepsUntil(day: string, reason: string): Text {
  const { en, ja } = dayInWords(day)
  return { en: `Snoozed until ${en}: ${reason}`, ja: `${ja}まで保留：${reason}` }
}

export const kindWords: Readonly<Record<'risk' | 'renewal' | 'opportunity' | 'lifecycle' | 'activity', Text>> = {
  risk: { en: 'Risk', ja: 'リスク' },
  renewal: { en: 'Renewal', ja: '契約更新' },
  opportunity: { en: 'Opportunity', ja: '機会' },
  lifecycle: { en: 'Lifecycle', ja: 'ライフサイクル' },
  activity: { en: 'Activity', ja: '活動' },
}
export const actOnRisk = { en: 'Call the customer this week', ja: '今週中に電話する', doing: 'call' } as const
export const actOnRenewal: Text = { en: 'Prepare the renewal', ja: '契約更新の準備をする' }

export function renewalNears(day: string): Text {
  const { en, ja } = dayInWords(day)
  return { en: `The contract ends on **${en}**.`, ja: `契約が**${ja}**に終了します。` }
}
/** A reason as it was given on a day, of figures that are others by now. */
export function saidOn(day: Text, because: Text): Text {
  return { en: `On ${day.en}: ${because.en}`, ja: `${day.ja}時点：${because.ja}` }
}
export function enteredSegment(name: string): Text {
  return { en: `Entered the segment **${name}**.`, ja: `セグメント**「${name}」**に入りました。` }
}
export function eventArrived(name: string): Text {
  return { en: `The event **${name}** arrived.`, ja: `イベント**「${name}」**が届きました。` }
}
export function playOpened(act: Text): Text {
  return { en: `Play opened: ${act.en}`, ja: `アクションを起票：${act.ja}` }
}
export function playDone(act: Text): Text {
  return { en: `Play done: ${act.en}`, ja: `アクションを完了：${act.ja}` }
}
export function playDismissed(act: Text): Text {
  return { en: `Play dismissed: ${act.en}`, ja: `アクションを不要に：${act.ja}` }
}

const soon = {
  en: (days: number | null) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  ja: (days: number | null) => (days === 0 ? '本日' : days === 1 ? '明日' : `${days}日後に`),
}
const soonDay = { ja: (days: number | null) => (days !== null && days > 1 ? `${days}日後` : soon.ja(days)) }
const late = (days: number | null) => (days === -1 ? 'a day' : `${-(days ?? 0)} days`)
const ago = {
  en: (days: number | null) => (days === -1 ? 'yesterday' : `${-(days ?? 0)} days ago`),
  ja: (days: number | null) => (days === -1 ? '昨日' : `${-(days ?? 0)}日前に`),
}

/** Why a customer stands where it stands on the list: what presses, or the three factors that are multiplied. */
export const rank = {
  value: { en: (value: string) => `${value} a year`, ja: (value: string) => `年間${value}` },
  median: {
    en: 'no known value in this workspace’s currency: the middle value of the list',
    ja: 'ワークスペースの通貨での年間契約額が分からないため一覧の中央値',
  },
  late: {
    en: (days: number) => `overdue by ${days} ${days === 1 ? 'day' : 'days'}`,
    ja: (days: number) => `期限を${days}日超過`,
  },
  renewal: {
    en: (days: number) => `renews in ${days} ${days === 1 ? 'day' : 'days'}`,
    ja: (days: number) => `契約更新まで${days}日`,
  },
  due: {
    en: (days: number) => (days === 0 ? 'due today' : `due in ${days} ${days === 1 ? 'day' : 'days'}`),
    ja: (days: number) => (days === 0 ? '本日が期限' : `期限まで${days}日`),
  },
  pressing: {
    ends: {
      en: (days: number | null) => `The contract ends ${soon.en(days)}, and none follows`,
      ja: (days: number | null) => `契約が${soon.ja(days)}終了し、次の契約がありません`,
    },
    ended: {
      en: (days: number | null) => `The contract ended ${ago.en(days)}, and none follows`,
      ja: (days: number | null) => `契約が${ago.ja(days)}終了し、次の契約がありません`,
    },
    'notice deadline': {
      en: (days: number | null) => `The last day to give notice is ${soon.en(days)}`,
      ja: (days: number | null) => `解約を申し入れられる期限は${soonDay.ja(days)}です`,
    },
    'given notice': {
      en: (days: number | null) =>
        days === null
          ? 'Notice was given; when the contract ends is not known'
          : `Notice was given; the contract ends ${soon.en(days)}`,
      ja: (days: number | null) =>
        days === null
          ? '解約の申し入れあり（契約の終了日は不明）'
          : `解約の申し入れあり。契約は${soon.ja(days)}終了します`,
    },
    promised: {
      en: (days: number | null) => (days === 0 ? 'Promised for today' : `Promised, and ${late(days)} late`),
      ja: (days: number | null) => (days === 0 ? '本日が約束の日です' : `約束の日を${-(days ?? 0)}日過ぎています`),
    },
    'put off': {
      en: (days: number | null) => (days === 0 ? 'Put off until today' : `Put off, and ${late(days)} late`),
      ja: (days: number | null) =>
        days === 0 ? '本日が保留の再開日です' : `保留の再開日を${-(days ?? 0)}日過ぎています`,
    },
  },
  leavingToo: { en: '; notice was given', ja: '（解約の申し入れあり）' },
  product: {
    en: (value: string, urgency: number, why: string, band: number) =>
      `${value} × urgency ${urgency} (${why}) × band ${band}`,
    ja: (value: string, urgency: number, why: string, band: number) =>
      `${value} × 緊急度${urgency}（${why}） × 区分${band}`,
  },
} as const

/** Among so many the band is weighed; of those who stand further down it decides nothing. */
export const mostWeighed = 2_000

export const rule: Text = {
  en: `First comes what presses: a contract that ends within 7 days without a next one, or ended within the last 7, and the last day to give notice; then whoever gave notice, the nearest end first; then days that somebody promised or put something off to, once they have come. After that the list is ranked by yearly value × urgency × band. Urgency is 4 when the renewal is within 7 days or the play is overdue, 3 within 30 days, 2 within 90 days, otherwise 1. At risk counts 4, Watch 2, any other band 1; of very long lists the band is weighed among the ${mostWeighed.toLocaleString('en')} largest by value × urgency. A value that is not known is taken as the middle value of the list. A play for risk opens when a customer falls to Watch or At risk, or is at risk without one; a fall that ends in Steady opens none.`,
  ja: `最初に並ぶのは期限が迫るものです。7日以内に契約が終了し次の契約がない顧客（終了から7日以内を含む）と、7日以内に解約申し入れの期限を迎える顧客。次に、解約を申し入れた顧客（終了日の近い順）。続いて、約束した日や保留の再開日を迎えたものです。それ以外は、年間契約額 × 緊急度 × 区分の順です。緊急度は、契約更新まで7日以内またはアクションが期限超過なら4、30日以内なら3、90日以内なら2、それ以外は1。区分は「危険」が4、「注意」が2、その他は1（件数が非常に多い場合は、年間契約額 × 緊急度の上位${mostWeighed.toLocaleString('ja')}件の中で区分を加味します）。年間契約額が不明な場合は一覧の中央値を用います。リスクのアクションは、区分が「注意」か「危険」に下がったとき、または「危険」の顧客にアクションがないときに起票します。「安定」までの低下では起票しません。`,
}

export const since: TextOf<[fell: number, rose: number, cause: string | null]> = {
  en: (fell, rose, cause) => {
    if (fell + rose === 0) return 'No customer changed its band in the last seven days.'
    const moves = `${fell} ${fell === 1 ? 'customer' : 'customers'} fell a band, ${rose} rose.`
    return cause === null ? moves : `${moves} Most of the fall comes from **${cause}**.`
  },
  ja: (fell, rose, cause) => {
    if (fell + rose === 0) return 'この7日間で区分が変わった顧客はいません。'
    const moves = `区分が下がった顧客は${fell}件、上がった顧客は${rose}件です。`
    return cause === null ? moves : `${moves}低下の多くは**${cause}**によるものです。`
  },
}

export type Outcome = {
  done: number
  quick: number
  dismissed: number
  acted: number
  actedSaved: number
  untouched: number
  untouchedSaved: number
  tooFew: boolean
  certain: boolean
}

export const lastWeek: TextOf<[outcome: Outcome]> = {
  en: (o) => {
    if (o.done + o.dismissed === 0) return 'No play was closed in the last seven days.'
    const closed = `${o.done} ${o.done === 1 ? 'play' : 'plays'} done, ${o.quick} within two days.`
    if (o.acted + o.untouched === 0) return closed
    const saved = `Of ${o.acted} at risk with a play done, ${o.actedSaved} are no longer; of ${o.untouched} without, ${o.untouchedSaved}`
    return `${closed} ${saved}${o.tooFew ? ' (too few to tell).' : o.certain ? '.' : ' (the difference may be chance).'}`
  },
  ja: (o) => {
    if (o.done + o.dismissed === 0) return 'この7日間に終了したアクションはありません。'
    const closed = `アクション${o.done}件を完了、うち${o.quick}件は2日以内。`
    if (o.acted + o.untouched === 0) return closed
    const saved = `アクションを完了した「危険」の顧客は${o.acted}件中${o.actedSaved}件、完了していない顧客は${o.untouched}件中${o.untouchedSaved}件が「危険」を脱しました`
    return `${closed}${saved}${o.tooFew ? '（判断にはまだ少数です）。' : o.certain ? '。' : '（差は偶然かもしれません）。'}`
  },
}
