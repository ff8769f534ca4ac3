import type { Text, TextOf } from '#platform/wording/words.ts'

export const edit: Text = { en: 'edit', ja: '一括編集' }

export const notAList: Text = {
  en: 'This is not a filter of the list of customers.',
  ja: '顧客一覧の絞り込みではありません。',
}
export const nobodyFound: Text = {
  en: 'The filter finds nobody; nothing was changed.',
  ja: '該当する顧客がいないため、何も変更していません。',
}
export const asManyTexts: TextOf<readonly [texts: number, customers: number]> = {
  en: (texts, customers) =>
    `There are ${texts} values for ${customers} customers. Choose as many customers as there are values, or give one value for all.`,
  ja: (texts, customers) =>
    `値が${texts}件、選んだ顧客が${customers}件です。同じ件数を選ぶか、全件に入れる値を1つだけ貼り付けてください。`,
}
export const namedOneByOne: Text = {
  en: 'Values for each customer need the customers by their ids.',
  ja: '顧客ごとの値を入れるには、顧客をIDで指定してください。',
}
export const twice: Text = {
  en: 'A customer is named twice.',
  ja: '同じ顧客が2回指定されています。',
}
export const noSuchMember: Text = {
  en: 'There is no such member in this workspace.',
  ja: 'このワークスペースに該当するメンバーはいません。',
}
export const notReady: Text = {
  en: 'This edit can no longer be run: it was run already, or taken back.',
  ja: 'この一括編集はもう実行できません。すでに実行されたか、取り消されています。',
}
export const stillTrying: Text = {
  en: 'What this edit would do is still being counted.',
  ja: 'この一括編集の変更内容を集計中です。',
}
export const notDone: Text = {
  en: 'Only an edit that has been run is taken back.',
  ja: '取り消せるのは、実行済みの一括編集だけです。',
}
export const nobodyOvertaken: Text = {
  en: 'Nobody has changed any of these customers between the dry run and the execution.',
  ja: '確認から実行までの間に、ほかの人が変更した顧客はいません。',
}
export const noOwnerFor: TextOf<readonly [value: string]> = {
  en: (value) => `No owner is set for “${value}”.`,
  ja: (value) => `「${value}」に対応する主担当が指定されていません。`,
}
export const noValue: Text = {
  en: 'The field by which owners are given is empty.',
  ja: '主担当の割り当ての基準となる項目が空です。',
}
export const refused = {
  day: {
    en: (text) => `“${text}” is not a day such as 2026-04-01.`,
    ja: (text) => `「${text}」は日付として読めません（例：2026-04-01）。`,
  },
  eitherDay: {
    en: (text) => `“${text}” may be day or month first. Write it as 2026-04-01.`,
    ja: (text) => `「${text}」は日と月の順序が分かりません。2026-04-01のように入力してください。`,
  },
  number: {
    en: (text) => `“${text}” is not a number.`,
    ja: (text) => `「${text}」は数値として読めません。`,
  },
  flag: {
    en: (text) => `“${text}” is neither yes nor no.`,
    ja: (text) => `「${text}」は「はい」「いいえ」のどちらでもありません。`,
  },
  choice: {
    en: (text) => `“${text}” is none of the choices.`,
    ja: (text) => `「${text}」は選択肢にありません。`,
  },
  member: {
    en: (text) => `Nobody here is called “${text}”.`,
    ja: (text) => `「${text}」というメンバーはいません。`,
  },
  members: {
    en: (text) => `Several here are called “${text}”. Write the whole name or the e-mail address.`,
    ja: (text) => `「${text}」に当てはまるメンバーが複数います。氏名かメールアドレスで指定してください。`,
  },
} as const satisfies Record<string, TextOf<readonly [text: string]>>
