import { counted, type Locale, type Text, text } from '#platform/wording/words.ts'

export const findingWords = {
  begging: (said: string): Text =>
    text(
      `“${said}” asks for a good score. What is given as a favour says nothing of what people think: leave it out.`,
      `「${said}」は高い点数のお願いになっています。頼まれて付けた点数は本心を表しません。削除してください。`,
    ),
  leading: (said: string): Text =>
    text(
      `“${said}” says which answer is expected. Ask so that every answer is as easy to give.`,
      `「${said}」は答えを誘導しています。どの答えも選びやすい聞き方にしてください。`,
    ),
  twoThings: (said: string): Text =>
    text(
      `“${said}” are two things, and there is one answer. Ask for each by itself.`,
      `「${said}」は2つの事柄を1つの答えで聞いています。質問を分けてください。`,
    ),
  npsWording: text(
    'NPS is how likely somebody is to recommend. Answers to another question cannot be counted as NPS: ask for the likelihood, or take a scale.',
    'NPSは「薦める可能性」をたずねる質問です。ほかの質問への回答はNPSとして数えられません。薦める可能性をたずねるか、段階評価の質問に変えてください。',
  ),
  unnamedEnds: text(
    'The lowest or the highest step has no name: people take it the other way round. Say what both ends mean.',
    '両端の意味が書かれていません。逆に受け取られることがあるため、両端の言葉を入れてください。',
  ),
  language: (lacks: Locale, count: number): Text =>
    lacks === 'ja'
      ? text(
          `${counted(count, 'text has', 'texts have')} no Japanese: readers of Japanese see the English one.`,
          `日本語のない文が${count}件あります。日本語の回答者にも英語で表示されます。`,
        )
      : text(
          `${counted(count, 'text has', 'texts have')} no English: readers of English see the Japanese one.`,
          `英語のない文が${count}件あります。英語の回答者にも日本語で表示されます。`,
        ),
  many: (count: number, most: number): Text =>
    text(
      `${count} questions: beyond ${most}, many people leave before the end. Ask for what somebody will act on.`,
      `質問が${count}問あります。${most}問を超えると途中でやめる人が増えます。対応に使う質問に絞ってください。`,
    ),
}
