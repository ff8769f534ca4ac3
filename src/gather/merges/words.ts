import type { Text } from '#platform/wording/words.ts'
import type { Reason } from './contract.ts'

export const merge: Text = { en: 'merge', ja: '統合' }

export const reasonNames: Readonly<Record<Reason, Text>> = {
  'corporate number': { en: 'Same corporate number', ja: '法人番号が同じ' },
  name: { en: 'Same name', ja: '名称が同じ' },
  domain: { en: 'Same domain', ja: 'ドメインが同じ' },
  'bare name': { en: 'Same name, different legal form', ja: '名称は同じで法人格が違う' },
}

export const withItself: Text = {
  en: 'A customer cannot be merged with itself.',
  ja: '同じ顧客どうしは統合できません。',
}
export const alreadyMerged: Text = {
  en: 'One of the two was already merged into another customer. Undo that first.',
  ja: 'どちらかの顧客はすでに別の顧客に統合されています。先にその統合を取り消してください。',
}
export const alreadyUndone: Text = { en: 'This merge was already undone.', ja: 'この統合はすでに取り消されています。' }
export const keptMergedSince: Text = {
  en: 'The customer that was kept was itself merged since. Undo that merge first.',
  ja: '統合先の顧客は、その後別の顧客に統合されています。先にその統合を取り消してください。',
}
