import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  none: { en: 'No case is on record', ja: '問い合わせの記録がありません' },
  noneText: {
    en: 'Cases come from your help desk by import or through the API.',
    ja: '問い合わせは、ヘルプデスクからの取り込みまたはAPIで登録されます。',
  },
  open: { en: 'Open a case', ja: '問い合わせを登録' },
  opened: { en: 'Case opened', ja: '問い合わせを登録しました' },
  close: { en: 'Close', ja: '完了にする' },
  closed: { en: 'Case closed', ja: '完了にしました' },
  reopen: { en: 'Open again', ja: '再対応にする' },
  reopened: { en: 'Case opened again', ja: '再対応にしました' },
  acts: { en: 'Acts', ja: '操作' },
  openCases: { en: 'Open cases', ja: '未完了の問い合わせ' },
  noneComeIn: { en: 'no cases come in', ja: '問い合わせのデータなし' },
  openOnly: { en: 'Only open cases', ja: '未完了の問い合わせのみ' },
  noOpen: { en: 'none is open', ja: '未完了のものはありません' },
  minutes: { en: 'min', ja: '分' },
} as const satisfies Record<string, Text>

export const sentences = {
  open: {
    en: (count) => (count === 0 ? 'No case is open' : `${count} ${count === 1 ? 'case is' : 'cases are'} open`),
    ja: (count) => (count === 0 ? '未完了の問い合わせはありません' : `未完了の問い合わせが${count}件あります`),
  } satisfies TextOf<readonly [count: number]>,
  atLeast: {
    en: (count) => `${count} or more`,
    ja: (count) => `${count}件以上`,
  } satisfies TextOf<readonly [count: number]>,
  oldest: {
    en: (age) => `oldest ${age}`,
    ja: (age) => `最も古いものは${age}`,
  } satisfies TextOf<readonly [age: string]>,
}
