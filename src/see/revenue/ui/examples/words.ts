import type { Text } from '#platform/wording/words.ts'

export const words = {
  title: { en: 'Examples of others, computed here', ja: '他社の例との比較' },
  lede: {
    en: 'Situations in the manner of those that makers of such figures publish. What stands under “here” is computed when this page is opened, by the rules that count your own revenue.',
    ja: '経常収益のツールが公開している例にならった状況です。「ここでの値」は、このページを開いたときに、実際の集計規則で計算しています。',
  },
  figure: { en: 'Figure', ja: '指標' },
  published: { en: 'Published', ja: '公開されている値' },
  here: { en: 'Here', ja: 'ここでの値' },
  same: { en: 'The same', ja: '一致' },
  yes: { en: 'yes', ja: '一致' },
  no: { en: 'no', ja: '不一致' },
  withReactivation: { en: 'with who came back', ja: '復帰顧客を含める' },
} as const satisfies Record<string, Text>
