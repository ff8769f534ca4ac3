import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  counted: { en: 'How revenue is counted', ja: '経常収益の集計方法' },
  countedSub: {
    en: 'What every question of revenue goes by that names no other. The months that are kept are counted anew; what was first reported of them stays.',
    ja: '経常収益の集計で、個別の指定がない場合に使う設定です。変更すると、保存済みの各月を集計し直します。確定時の値は変わりません。',
  },
  isUsual: { en: 'Nothing is set yet: this is the usual.', ja: '未設定です。標準の設定で集計しています。' },
  days: { en: 'days', ja: '日' },
  graceHint: {
    en: 'For so many days after its last one a contract that nobody cancelled waits for its renewal before it is churn.',
    ja: '解約の申入れがない契約は、終了日からこの日数は契約更新待ちとし、過ぎると解約とします。',
  },
  recognisedHint: {
    en: 'Whether what was cancelled counts until its last day, or until the day before somebody asked for it.',
    ja: '解約の申入れがあった契約を、終了日まで含めるか、申入れ日の前日まで含めるかを選びます。',
  },
  usageHint: {
    en: 'What is agreed for use recurs; whoever counts subscriptions alone leaves it out.',
    ja: '従量課金で合意した金額も継続します。定額契約だけを集計する場合は除外します。',
  },
  trialsHint: {
    en: 'A trial with an amount counts as long as it lasts, and who goes on to a contract does not come new then.',
    ja: '金額のある試用を期間中の収益に含めます。試用から本契約へ進んだ顧客は、新規になりません。',
  },
  servicesHint: {
    en: 'A service that is bought once counts as a contract of its period as long as it lasts, and is lost at its end.',
    ja: '単発の役務を、期間中は契約として含めます。期間が終わると解約または縮小になります。',
  },
  save: { en: 'Save', ja: '保存' },
  saved: { en: 'How revenue is counted was saved', ja: '経常収益の集計方法を保存しました' },
  countedAs: {
    en: (parts: string) => `Counted so: ${parts}.`,
    ja: (parts: string) => `集計方法：${parts}。`,
  },
  part: {
    en: (name: string, value: string) => `${name} ${value}`,
    ja: (name: string, value: string) => `${name}は「${value}」`,
  },
  graceDays: { en: (n: string) => (n === '1' ? '1 day' : `${n} days`), ja: (n: string) => `${n}日` },
} satisfies Record<string, Text | TextOf<never>>
