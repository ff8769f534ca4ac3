import { counted, type Text, type TextOf } from '#platform/wording/words.ts'

export const importWords = {
  label: { en: 'Events', ja: 'イベント' },
  fields: {
    message_id: { en: 'Event id', ja: 'イベントID' },
    name: { en: 'Event name', ja: 'イベント名' },
    occurred_at: { en: 'Happened at', ja: '発生日時' },
    customer: { en: 'Customer id', ja: '顧客ID' },
    customer_name: { en: 'Customer name', ja: '顧客名' },
    contract: { en: 'Contract id', ja: '契約ID' },
    means: { en: 'Meaning of the event', ja: 'イベントの意味' },
    person: { en: 'Person id or e-mail', ja: '担当者IDまたはメールアドレス' },
  },
  noTime: { en: 'The row does not say when it happened.', ja: '発生日時がありません。' },
  farTime: {
    en: 'The time of the event lies before 1900 or after 2199.',
    ja: '発生日時が1900年から2199年までの範囲にありません。',
  },
  noName: { en: 'The row does not say what happened.', ja: 'イベント名がありません。' },
  noOwner: {
    en: 'The row says neither the customer, the contract nor the person.',
    ja: '顧客・契約・担当者のいずれも指定されていません。',
  },
  repeated: {
    en: (row: number) => `This event id was already in row ${row.toLocaleString('en')}, which was kept.`,
    ja: (row: number) => `このイベントIDは${row.toLocaleString('ja')}行目と重複しています。その行を採用しました。`,
  },
  noContract: {
    en: (id: string) => `There is no contract “${id}”. Import the contracts first.`,
    ja: (id: string) => `契約「${id}」は登録されていません。先に契約を取り込んでください。`,
  },
  faults: {
    'repeated id': {
      en: (count: number) =>
        counted(
          count,
          'row repeats an event id; the first one was kept',
          'rows repeat an event id; the first of each was kept',
        ),
      ja: (count: number) =>
        `イベントIDが重複する行が${count.toLocaleString('ja')}件あります（それぞれ最初の行を採用）`,
    },
    'before contract': {
      en: (count: number) =>
        counted(count, 'event happened before its contract started', 'events happened before their contract started'),
      ja: (count: number) => `契約開始日より前に発生したイベントが${count.toLocaleString('ja')}件あります`,
    },
    'after contract': {
      en: (count: number) =>
        counted(count, 'event happened after its contract ended', 'events happened after their contract ended'),
      ja: (count: number) => `契約終了日より後に発生したイベントが${count.toLocaleString('ja')}件あります`,
    },
    'before customer': {
      en: (count: number) => `${counted(count, 'event', 'events')} happened before the customer began`,
      ja: (count: number) => `取引開始日より前に発生したイベントが${count.toLocaleString('ja')}件あります`,
    },
    'after customer': {
      en: (count: number) => `${counted(count, 'event', 'events')} happened after the customer had left`,
      ja: (count: number) => `解約日より後に発生したイベントが${count.toLocaleString('ja')}件あります`,
    },
    waiting: {
      en: (count: number) => `${counted(count, 'event waits', 'events wait')} for a customer that is not known yet`,
      ja: (count: number) => `顧客が未登録のため割り当てを待っているイベントが${count.toLocaleString('ja')}件あります`,
    },
    'churned but not left': {
      en: (count: number) =>
        `${counted(count, 'event says', 'events say')} that a customer churned who is not on record as having left`,
      ja: (count: number) =>
        `解約を示すイベントがあるのに、顧客側では解約済みになっていないものが${count.toLocaleString('ja')}件あります`,
    },
    'left without churn event': {
      en: (count: number) =>
        `${counted(count, 'customer is', 'customers are')} on record as having left without an event that says so`,
      ja: (count: number) =>
        `解約済みの顧客のうち、解約を示すイベントがないものが${count.toLocaleString('ja')}件あります`,
    },
  },
} as const satisfies {
  label: Text
  fields: Record<string, Text>
  faults: Record<string, TextOf<readonly [count: number]>>
} & Record<string, unknown>

export type FaultName = keyof typeof importWords.faults
