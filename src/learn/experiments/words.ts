import { type Text, text } from '#platform/wording/words.ts'
import type { Flaw, Ranged, Verdict } from './contract/card.ts'
import type { Comparison, Kind, Machines } from './contract/experiment.ts'

export const experiment = text('experiment', '検証')

export const comparisonNames: Readonly<Record<Comparison, Text>> = {
  random: text('Two groups, divided by chance', '無作為に分けた2つの群'),
  other: text('Two groups, not divided by chance', '無作為ではない2つの群'),
  none: text('No comparison group', '比較対象なし'),
}
export const kindNames: Readonly<Record<Kind, Text>> = {
  initiative: text('What was done', '施策の実績'),
  business: text('Business', '業績指標'),
  attitude: text('What people think', '意識指標'),
}
export const machineNames: Readonly<Record<Machines, Text>> = {
  excluded: text('Left out', '除外済み'),
  included: text('Counted', '含む'),
  unknown: text('Not known', '不明'),
}
export const verdictNames: Readonly<Record<Verdict, Text>> = {
  better: text('Better', '改善'),
  worse: text('Worse', '悪化'),
  'not worth having': text('No difference worth having', '意味のある差なし'),
  'cannot say': text('Cannot say yet', 'まだ判断できない'),
  'cannot be told': text('Cannot be told from this', 'この結果からは判断できない'),
}
export const verdictSays: Readonly<Record<Verdict, Text>> = {
  better: text('More than chance explains.', '偶然では説明できない差です。'),
  worse: text('Worse by more than chance explains.', '偶然では説明できない悪化です。'),
  'not worth having': text(
    'Surely smaller than the difference that was called worth having.',
    '意味があると定めた差よりも、確実に小さい差です。',
  ),
  'cannot say': text('As much is to be expected by chance.', 'この程度の差は偶然でも生じます。'),
  'cannot be told': text('More people would not change that.', '人数を増やしても判断できません。'),
}
export const flawSays: Readonly<Record<Flaw, Text>> = {
  'no comparison group': text(
    'Nobody was left without it, so nobody knows what would have happened anyway.',
    '比較対象がないため、何もしなくても同じ結果だったかどうかが分かりません。',
  ),
  'not by chance': text(
    'The groups were not divided by chance: they may have differed before.',
    '無作為に分けた群ではないため、もともとの違いが結果に表れている可能性があります。',
  ),
  mismatch: text(
    'People were not divided as intended. Find the cause before reading any figure.',
    '意図した比率で分かれていません。数値を読む前に、原因を確かめてください。',
  ),
}

export const withoutPeople: Ranged = {
  known: false,
  because: { en: 'there is no group to compare with', ja: '比べられる群がありません' },
}

export const problems = {
  sameName: text('Two figures are called the same.', '同じ名称の数値が2つあります。'),
  endsBefore: text('It ends before it starts.', '終了日が開始日より前です。'),
  notAlone: text(
    'Without a comparison group nothing is divided: leave the split empty.',
    '比較対象がない場合、割り付けの比率は指定できません。',
  ),
  noSuchFigure: text('The experiment has no figure of this name.', 'この名称の数値は、検証に登録されていません。'),
  figureLacking: text(
    'Say the counts of each figure of the experiment.',
    '検証に登録したすべての数値を入力してください。',
  ),
  figureTwice: text('A figure is counted twice.', '同じ数値が2回入力されています。'),
  morePeople: text(
    'More people than the group has. Count each person once.',
    '群の人数を超えています。同じ人は1回だけ数えてください。',
  ),
  noControl: text(
    'This experiment has no comparison group: leave its counts empty.',
    'この検証には比較対象がありません。対照群の値は空欄にしてください。',
  ),
  controlLacking: text('Say how many of the comparison group.', '対照群の値を入力してください。'),
  nobody: text('Nobody is in this group.', 'この群に対象者がいません。'),
  noCounts: text('No counts were brought yet.', 'まだ結果がありません。'),
  countedOtherwise: text(
    'Counts were brought. The figures, their order, which way is better, what is worth having, how the groups came about and the split stay. Where they were wrong, add another experiment.',
    'すでに結果があります。数値の名称と順序、望ましい方向、意味があるとする差、群の分け方、割り付けの比率は変更できません。誤りがあった場合は、検証を新しく追加してください。',
  ),
} as const
