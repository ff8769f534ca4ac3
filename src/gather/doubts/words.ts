import { many } from '#platform/wording/many.ts'
import { countable } from '#platform/wording/unit.ts'
import { type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { DoubtList } from './contract.ts'

export const doubt = text('doubt', '疑問・不満')
export const doubts = text('Doubts', '疑問・不満')

export const listNames: Readonly<Record<DoubtList, Text>> = {
  open: text('Open', '未解消'),
  long: text('Open for more than 14 days', '14日を超えて未解消'),
  settled: text('Settled', '解消済み'),
}

export const units = { doubts: countable('doubts', 'doubt', 'doubts', '件') } as const

const counted = 'of what was kept of them: a customer of whom no doubt was ever kept is not known to have none'
const countedJa = '疑問・不満が一度も登録されていない顧客は、0件ではなく不明として扱います。'
export const metrics = {
  doubts_open: {
    label: text('Doubts, open', '未解消の疑問・不満'),
    description: text(
      `How many doubts of the customer are open, ${counted}.`,
      `未解消の疑問・不満の件数。${countedJa}`,
    ),
  },
  doubts_open_long: {
    label: text('Doubts, open for more than 14 days', '14日を超えて未解消の疑問・不満'),
    description: text(
      `How many doubts of the customer are open for more than 14 days, ${counted}.`,
      `聞いた日から14日を超えて解消されていない疑問・不満の件数。${countedJa}`,
    ),
  },
} as const
export const noneKept = text('no doubt was ever kept', '疑問・不満の登録がありません')
export const allSettled = text('all are settled', '疑問・不満がすべて解消される')

export const openAlready = text(
  'The customer has said the same already, and it is still open.',
  '同じ内容の疑問・不満が、未解消のまま登録されています。',
)
export const settleIt = text('Settle it, and say with what', '解消し、その内容を記録する')

/** As an entry of the timeline, and of what a handover hands over. */
export const raised = text('Unsure or unhappy', '疑問・不満を聞きました')
export const settled = text('Doubt settled', '疑問・不満を解消しました')

export const openFor = {
  en: (days) => (days === '0' ? 'Open since today' : `Open for ${many(days, 'day')}`),
  ja: (days) => (days === '0' ? '今日から未解消' : `${days}日間未解消`),
} satisfies TextOf<[string]>
