import type { Text } from '#platform/wording/words.ts'
import type { SendState } from './contract.ts'

export const send: Text = { en: 'send', ja: '一斉配信' }

export const stateNames: Readonly<Record<SendState, Text>> = {
  draft: { en: 'Draft', ja: '下書き' },
  looking: { en: 'Dry run under way', ja: '宛先を確認中' },
  ready: { en: 'Dry run made', ja: '宛先確認済み' },
  scheduled: { en: 'Scheduled', ja: '予約済み' },
  sending: { en: 'Sending', ja: '送信中' },
  stopped: { en: 'Stopped', ja: '中止' },
  done: { en: 'Done', ja: '完了' },
}

export const hasStarted: Text = {
  en: 'It was started: what it says and to whom stays as it is. Make another send instead.',
  ja: 'すでに開始しているため、内容や宛先は変えられません。別の一斉配信を作成してください。',
}
export const lookFirst: Text = {
  en: 'Make the dry run first: it says exactly who would get it.',
  ja: '先に宛先を確認してください。誰に届くかが表示されます。',
}
export const lookAgain: Text = {
  en: 'The message was changed after the dry run. Make it again.',
  ja: '宛先を確認した後でメッセージが変更されました。もう一度確認してください。',
}
export const notApproved: Text = {
  en: 'A send on safety goes to people who refused all else: somebody who may approve it has to do so first.',
  ja: '安全のお知らせは広告を拒否した方にも届きます。先に、承認できる人の承認を受けてください。',
}
export const changedMeanwhile: Text = {
  en: 'The message was changed meanwhile. Read it as it is now, then approve it.',
  ja: 'メッセージがその間に変更されました。今の内容を確認してから承認してください。',
}
export const onlyPersons: Text = {
  en: 'Only a person approves a send.',
  ja: '一斉配信を承認できるのは人だけです。',
}
export const toNobody: Text = {
  en: 'By the dry run it may go to nobody.',
  ja: '宛先の確認では、送信できる方が1人もいません。',
}
export const isPast: Text = { en: 'That is past.', ja: '過ぎた日時です。' }
export const isFar: Text = { en: 'That is more than a year ahead.', ja: '1年より先は指定できません。' }
export const notUnderWay: Text = {
  en: 'It is not under way, so there is nothing to stop.',
  ja: '送信中でも予約済みでもないため、中止できません。',
}
export const notAList: Text = { en: 'There is no list to filter here.', ja: 'ここには絞り込む一覧がありません。' }
export const segmentArchived: Text = {
  en: 'The segment was archived: who is in it is no longer found anew.',
  ja: 'このセグメントはアーカイブされており、更新されていません。',
}
export const noSuchPerson: Text = {
  en: 'One of these people is not on record.',
  ja: '登録のない担当者が含まれています。',
}
