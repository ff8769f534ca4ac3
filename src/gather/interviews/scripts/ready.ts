import type { Text } from '#platform/wording/words.ts'

type Ready = { readonly name: Text; readonly questions: readonly Text[] }

/** Scripts to begin with: they ask for what happened before what is thought of it, and for no praise. */
export const ready: readonly Ready[] = [
  {
    name: { en: 'After the first weeks', ja: '導入から数週間後' },
    questions: [
      {
        en: 'What did you want to achieve when you chose us?',
        ja: '導入を決めたとき、何を実現したいと考えていましたか？',
      },
      {
        en: 'Tell me of the last time you used it. What came before, and what after?',
        ja: '直近でお使いになったときのことを、前後の流れも含めて教えてください。',
      },
      {
        en: 'Where did you get stuck, and what did you do then?',
        ja: 'どこで手が止まりましたか？そのときどうされましたか？',
      },
      {
        en: 'Who else works with it, and what do they say?',
        ja: 'ほかにどなたが使っていますか？その方は何とおっしゃっていますか？',
      },
      { en: 'What would you do if it were gone tomorrow?', ja: '明日から使えなくなったら、どうされますか？' },
    ],
  },
  {
    name: { en: 'Why somebody left', ja: '解約の理由' },
    questions: [
      {
        en: 'When did you first think of leaving, and what had happened?',
        ja: '解約を最初に考えたのはいつですか？何がありましたか？',
      },
      { en: 'What did you try before you decided?', ja: '決める前に、どのようなことを試されましたか？' },
      { en: 'Who took part in the decision?', ja: '決定にはどなたが関わりましたか？' },
      { en: 'What do you use instead, and how does that go?', ja: '今は代わりに何をお使いですか？いかがですか？' },
      { en: 'What would have had to be different?', ja: '何が違っていたら、続けていただけたでしょうか？' },
    ],
  },
]
