import type { Text, TextOf } from '#platform/wording/words.ts'

export const attribute: Text = { en: 'attribute', ja: '属性' }

export const typeNames = {
  text: { en: 'text', ja: '文字' },
  number: { en: 'number', ja: '数値' },
  boolean: { en: 'yes or no', ja: 'はい・いいえ' },
  date: { en: 'date', ja: '日付' },
} as const satisfies Record<string, Text>

export const alreadyDeclared: TextOf<[name: string]> = {
  en: (name) => `There is already an attribute “${name}”.`,
  ja: (name) => `属性「${name}」はすでにあります。`,
}

export const hasValues = (label: string): Text => ({
  en: `“${label}” still has values. Empty them first; it was not removed.`,
  ja: `「${label}」にはまだ値があります。先に値を空にしてください。削除していません。`,
})

export const askedFor = (label: string, by: readonly Text[]): Text => ({
  en: `“${label}” is used by ${by.map(({ en }) => en).join(', ')}. Change that first; it was not removed.`,
  ja: `「${label}」は${by.map(({ ja }) => ja).join('、')}で使われています。先にそちらを変更してください。削除していません。`,
})

export const notWithValues: Text = {
  en: 'Removing attributes together with their values needs the permission workspace.write.',
  ja: '属性を値ごと削除するには、権限「workspace.write」が必要です。',
}

export const unknownAttribute: TextOf<[name: string]> = {
  en: (name) => `No attribute “${name}” is declared. Declare it first, with its type.`,
  ja: (name) => `属性「${name}」は登録されていません。先に型を決めて登録してください。`,
}

export const notOfType: TextOf<[label: string, type: Text, value: string]> = {
  en: (label, type, value) => `“${label}” is a ${type.en}; “${value}” is not.`,
  ja: (label, type, value) => `「${label}」は${type.ja}の属性です。「${value}」は使えません。`,
}

export const tooManyAttributes: TextOf<[most: number]> = {
  en: (most) =>
    `not kept: the workspace has ${most.toLocaleString('en')} attributes that nobody declared. Remove some of them, or declare this one`,
  ja: (most) =>
    `保持していません（自動で登録された属性が上限の${most.toLocaleString('ja')}件に達しています。不要な属性を削除するか、この属性を登録してください）`,
}
