import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  titleFailed: {
    en: (count: number, written: string) =>
      `${written} ${count === 1 ? 'piece of work' : 'pieces of work'} failed and ${count === 1 ? 'waits' : 'wait'} for you`,
    ja: (_count: number, written: string) => `${written}件の処理が失敗し、対応を待っています`,
  } satisfies TextOf<[number, string]>,
  titleRunning: {
    en: (written: string) => `All is well; ${written} running`,
    ja: (written: string) => `正常です。${written}件を実行中です`,
  } satisfies TextOf<[string]>,
  titleWell: { en: 'All work is done', ja: 'すべての処理が完了しています' } satisfies Text,
  titleLoading: { en: 'Jobs', ja: 'ジョブ' } satisfies Text,
  lede: {
    en: 'Jobs that run in the background, and what failed.',
    ja: 'バックグラウンドの処理と、失敗した処理の一覧です。',
  } satisfies Text,
  dead: { en: 'Failed too often', ja: '繰り返し失敗した処理' } satisfies Text,
  deadSub: {
    en: 'Nothing is lost: each can be tried again once its reason is gone, or discarded.',
    ja: 'データは失われていません。原因を取り除いたあと、再実行または破棄できます。',
  } satisfies Text,
  replay: { en: 'Try again', ja: '再実行' } satisfies Text,
  replayed: { en: 'It is being tried again.', ja: '再実行しています。' } satisfies Text,
  discard: { en: 'Discard', ja: '破棄' } satisfies Text,
  discardText: {
    en: 'It leaves this list and is not tried again. What it was to do stays undone.',
    ja: 'この一覧から取り除かれ、再実行されません。処理は行われないままになります。',
  } satisfies Text,
  discarded: { en: 'It was discarded.', ja: '破棄しました。' } satisfies Text,
  attempts: { en: (count: string) => `${count} attempts`, ja: (count: string) => `${count}回試行` } satisfies TextOf<
    [string]
  >,
  recent: { en: 'Recent jobs', ja: '最近のジョブ' } satisfies Text,
  state: { en: 'State', ja: '状態' } satisfies Text,
  name: { en: 'Job', ja: 'ジョブ' } satisfies Text,
  progress: { en: 'Progress', ja: '進み具合' } satisfies Text,
  began: { en: 'Began', ja: '開始' } satisfies Text,
  took: { en: 'Took', ja: '所要時間' } satisfies Text,
  none: { en: 'Nothing has run yet', ja: '実行されたジョブはまだありません' } satisfies Text,
  noneText: {
    en: 'Imports, health and segments appear here when they run.',
    ja: '取り込み・ヘルス・セグメントの処理が、実行時に表示されます。',
  } satisfies Text,
  input: { en: 'What it was given', ja: '入力内容' } satisfies Text,
  seconds: { en: (count: string) => `${count} s`, ja: (count: string) => `${count}秒` } satisfies TextOf<[string]>,
}

export const states = {
  waiting: { en: 'waiting', ja: '待機中' },
  running: { en: 'running', ja: '実行中' },
  done: { en: 'done', ja: '完了' },
  failed: { en: 'failed', ja: '失敗' },
} as const satisfies Record<string, Text>
