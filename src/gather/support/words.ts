import { countable } from '#platform/wording/unit.ts'
import { counted, type Text, type TextOf } from '#platform/wording/words.ts'
import type { Priority, Status } from './contract.ts'

export const units = {
  cases: countable('cases', 'case', 'cases', '件'),
} as const

export const caseNoun: Text = { en: 'case', ja: '問い合わせ' }
export const cases: Text = { en: 'Cases', ja: '問い合わせ' }

export const priorityNames: Readonly<Record<Priority, Text>> = {
  low: { en: 'Low', ja: '低' },
  medium: { en: 'Medium', ja: '中' },
  high: { en: 'High', ja: '高' },
  urgent: { en: 'Urgent', ja: '緊急' },
}
export const statusNames: Readonly<Record<Status, Text>> = {
  open: { en: 'Open', ja: '対応中' },
  waiting: { en: 'Waiting', ja: '回答待ち' },
  closed: { en: 'Closed', ja: '完了' },
}

export const withoutSubject: Text = { en: 'A case without a subject', ja: '件名のない問い合わせ' }
export const answerIt: Text = { en: 'It is ours to answer', ja: '当社から回答する' }
export const awaitAnswer: Text = {
  en: 'Await the answer, or ask again',
  ja: '回答を待つ（必要に応じて確認の連絡をする）',
}
/** Where a case stands, in a line. */
export function standsAs(status: Status, priority: Priority, escalated: boolean): Text {
  const [is, weighs] = [statusNames[status], priorityNames[priority]]
  return {
    en: `${is.en} · priority ${weighs.en.toLowerCase()}${escalated ? ' · escalated' : ''}`,
    ja: `${is.ja} · 優先度：${weighs.ja}${escalated ? ' · エスカレーション済み' : ''}`,
  }
}

export const fieldNames = {
  externalId: { en: 'External id', ja: '外部ID' },
  person: { en: "Person's external id", ja: '担当者の外部ID' },
  email: { en: 'Requester’s e-mail', ja: '問い合わせ者のメールアドレス' },
  requester: { en: 'Requester', ja: '問い合わせ者' },
  subject: { en: 'Subject', ja: '件名' },
  priority: { en: 'Priority', ja: '優先度' },
  status: { en: 'Status', ja: '状態' },
  openedAt: { en: 'Opened at', ja: '受付日時' },
  closedAt: { en: 'Closed at', ja: '完了日時' },
  firstResponse: { en: 'First response, minutes', ja: '初回応答（分）' },
  satisfaction: { en: 'Satisfaction, 1 to 5', ja: '満足度（1〜5）' },
  escalated: { en: 'Escalated', ja: 'エスカレーション' },
  reopened: { en: 'Opened again', ja: '再対応' },
} as const satisfies Record<string, Text>

export const noOpening: Text = { en: 'A case needs the time at which it was opened.', ja: '受付日時がありません。' }
export const closesBeforeOpening: Text = {
  en: 'The case closes before it opens.',
  ja: '完了日時が受付日時より前です。',
}
export const notSatisfaction: Text = {
  en: 'Satisfaction is a whole number from 1 to 5.',
  ja: '満足度は1から5の整数で指定してください。',
}
export const notMinutes: Text = {
  en: 'The first response is a number of minutes from 0 on.',
  ja: '初回応答は0以上の分数で指定してください。',
}
export const alreadyClosed: Text = { en: 'This case is already closed.', ja: 'この問い合わせはすでに完了しています。' }
export const notClosed: Text = { en: 'This case is not closed.', ja: 'この問い合わせは完了していません。' }
export const noSuchPerson: Text = { en: 'There is no such person.', ja: '該当する担当者がいません。' }
export function opened(subject: string): Text {
  return subject === ''
    ? { en: 'A case was opened', ja: '問い合わせを受付' }
    : { en: `Case: ${subject}`, ja: `問い合わせ：${subject}` }
}
export function closed(subject: string): Text {
  return subject === ''
    ? { en: 'A case was closed', ja: '問い合わせが完了' }
    : { en: `Case closed: ${subject}`, ja: `問い合わせが完了：${subject}` }
}

export const faults = {
  closesBeforeOpening: {
    en: (count) => counted(count, 'case was closed before it was opened', 'cases were closed before they were opened'),
    ja: (count) => `受付より前に完了した問い合わせが${count}件あります`,
  },
  beforeCustomer: {
    en: (count) =>
      counted(
        count,
        'case was opened before its customer became one',
        'cases were opened before their customer became one',
      ),
    ja: (count) => `顧客の取引開始日より前に受け付けた問い合わせが${count}件あります`,
  },
} as const satisfies Record<string, TextOf<readonly [count: number]>>

export const metrics = {
  cases_open: {
    label: { en: 'Open cases', ja: '未完了の問い合わせ' },
    description: { en: 'Cases that are not closed', ja: '完了していない問い合わせの件数' },
  },
  cases_about_leaving: {
    label: { en: 'Open cases about leaving', ja: '解約に関する未完了の問い合わせ' },
    description: {
      en: 'Cases that are not closed and whose subject speaks of cancelling or leaving',
      ja: '件名が解約や退会に触れている、完了していない問い合わせの件数',
    },
  },
  cases_90: {
    label: { en: 'Cases in 90 days', ja: '90日間の問い合わせ' },
    description: { en: 'Cases opened in the last 90 days', ja: '直近90日に受け付けた問い合わせの件数' },
  },
  cases_escalated_90: {
    label: { en: 'Escalated or reopened cases', ja: 'エスカレーション・再対応' },
    description: {
      en: 'Cases of the last 90 days that were escalated or had to be opened again',
      ja: '直近90日に受け付け、エスカレーションまたは再対応となった件数',
    },
  },
  first_response_minutes: {
    label: { en: 'Time to the first response', ja: '初回応答までの時間' },
    description: {
      en: 'Median minutes to the first response in the last 90 days',
      ja: '直近90日の初回応答までの時間（分）の中央値',
    },
  },
  case_satisfaction: {
    label: { en: 'Satisfaction with support', ja: 'サポート満足度' },
    description: {
      en: 'Mean satisfaction, 1 to 5, of the cases of the last 90 days',
      ja: '直近90日の問い合わせの満足度（1〜5）の平均',
    },
  },
} as const satisfies Record<string, { label: Text; description: Text }>

export const noCases: Text = {
  en: 'no cases, or none from anyone in the last 90 days',
  ja: '問い合わせなし、または直近90日間はどの顧客の記録もなし',
}
export const caseClosed: Text = { en: 'the case is closed', ja: '問い合わせが完了したとき' }
export const noResponses: Text = { en: 'no case with a first response', ja: '初回応答のある問い合わせなし' }
export const notRated: Text = { en: 'no case was rated', ja: '満足度の回答なし' }

/** What becomes of a word of a file that is no status. */
export const statusOtherwise: Text = {
  en: `Values without a choice set no status: a new case stands as “${statusNames.open.en}”, one on record keeps its own. The word is kept with the case, and the trial names the rows.`,
  ja: `選ばない値では状態を決めません（新しい問い合わせは「${statusNames.open.ja}」とし、登録済みの状態は変えません）。元の表記は問い合わせに残し、該当する行は事前チェックで示します。`,
}
export function unknownStatus(word: string, isNew: boolean): Text {
  return {
    en: `“${word}” is no status that is known. ${isNew ? `The case is new and stands as “${statusNames.open.en}” until somebody says otherwise` : 'The status on record stays'}; the word is kept with it.`,
    ja: `「${word}」がどの状態か分かりません。${isNew ? `新しい問い合わせのため、指定されるまで${statusNames.open.ja}として登録し` : '登録済みの状態は変えず'}、元の表記も残しています。`,
  }
}
