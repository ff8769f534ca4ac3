import { many } from '#platform/wording/many.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'

type Counted = TextOf<readonly [count: string]>

export const words = {
  startAnew: { en: 'Discard it', ja: '破棄する' },
  notSavedYet: {
    en: (ago: string) => `This was written ${ago} and is not saved yet.`,
    ja: (ago: string) => `${ago}に入力し、まだ保存していない内容です。`,
  } satisfies Counted,
  tryAgain: { en: 'Try again', ja: 'もう一度試す' },
  undo: { en: 'Undo', ja: '元に戻す' },
  undone: { en: 'Undone.', ja: '元に戻しました。' },
  cancel: { en: 'Cancel', ja: 'キャンセル' },
  close: { en: 'Close', ja: '閉じる' },
  copy: { en: 'Copy', ja: 'コピー' },
  copied: { en: 'Copied', ja: 'コピーしました' },
  loading: { en: 'Loading', ja: '読み込み中' },
  offlineTitle: { en: 'The server does not answer', ja: 'サーバーから応答がありません' },
  offlineText: {
    en: 'Check that Meguri is running and that you are connected, then try again.',
    ja: 'Meguriが起動しているか、ネットワークに接続しているかを確認し、もう一度お試しください。',
  },
  signedOutTitle: { en: 'You are signed out', ja: 'サインアウトしています' },
  signedOutText: {
    en: 'Sign in again; you come back to this page.',
    ja: '再度サインインすると、このページに戻ります。',
  },
  forbiddenTitle: { en: 'Your role does not include this', ja: 'この操作の権限がありません' },
  forbiddenText: {
    en: 'An owner or an administrator of the workspace can change your role.',
    ja: '権限の変更は、ワークスペースの所有者または管理者に依頼してください。',
  },
  missingTitle: { en: 'This is not here', ja: '見つかりません' },
  missingText: {
    en: 'It was removed, merged into another, or belongs to another workspace.',
    ja: '削除または統合されたか、別のワークスペースに属しています。',
  },
  busyTitle: { en: 'A store is not available at the moment', ja: 'データベースを一時的に利用できません' },
  busyText: {
    en: 'Nothing is lost. Try again in a few seconds.',
    ja: 'データは失われていません。数秒後にもう一度お試しください。',
  },
  brokenTitle: { en: 'This could not be shown', ja: '表示できませんでした' },
  brokenText: {
    en: 'Try again. If it happens again, the log of the server says why.',
    ja: 'もう一度お試しください。続く場合は、サーバーのログに理由が記録されています。',
  },
  columns: { en: 'Columns', ja: '列' },
  chooseColumns: { en: 'Choose columns', ja: '表示する列を選ぶ' },
  moreColumns: { en: 'More columns to the right', ja: '右に続きの列があります' },
  chooseAll: { en: 'Choose all rows shown', ja: '表示中の行をすべて選択' },
  chooseRow: { en: 'Choose this row', ja: 'この行を選択' },
  editCell: { en: (column) => `Edit ${column}`, ja: (column) => `${column}を編集` } satisfies Counted,
  halfWritten: { en: 'Write the whole day.', ja: '日付を最後まで入力してください。' },
  chosen: { en: (count) => `${count} chosen`, ja: (count) => `${count}件を選択中` } satisfies Counted,
  rowsOf: {
    en: (shown: string, total: string) =>
      shown === total ? `${total} ${total === '1' ? 'row' : 'rows'}` : `${shown} of ${total} rows`,
    ja: (shown: string, total: string) => (shown === total ? `${total}件` : `${total}件中${shown}件`),
  } satisfies TextOf<readonly [string, string]>,
  rowsSoFar: { en: (count) => `${many(count, 'row')} so far`, ja: (count) => `${count}件まで表示` } satisfies Counted,
  loadingMore: { en: 'Loading more', ja: '続きを読み込み中' },
  loadMore: { en: 'Show more', ja: '続きを表示' },
  clear: { en: 'Clear', ja: '選択を解除' },
  asTable: { en: 'Show as table', ja: '表で見る' },
  asChart: { en: 'Show as chart', ja: 'グラフで見る' },
  saveCsv: { en: 'Save as CSV', ja: 'CSVで保存' },
  savePng: { en: 'Save as PNG', ja: 'PNGで保存' },
  chartActs: { en: 'More for this chart', ja: 'グラフの操作' },
  period: { en: 'Period', ja: '期間' },
  noPoints: { en: 'There are no readings in this period.', ja: 'この期間の計測はありません。' },
  labelled: {
    en: (label: string, value: string) => `${label}: ${value}`,
    ja: (label: string, value: string) => `${label}：${value}`,
  } satisfies TextOf<readonly [string, string]>,
  bracketed: {
    en: (text: string, of: string) => `${text} (${of})`,
    ja: (text: string, of: string) => `${text}（${of}）`,
  } satisfies TextOf<readonly [string, string]>,
  notKnown: { en: 'not known', ja: '不明' },
  showAll: { en: 'Show all', ja: 'すべて表示' },
  dropHere: { en: 'Drop a file here, or choose one', ja: 'ファイルをここにドロップするか、選択してください' },
  chooseFile: { en: 'Choose a file', ja: 'ファイルを選択' },
  uploading: { en: 'Uploading', ja: 'アップロード中' },
  show: { en: 'Show', ja: '表示' },
  hide: { en: 'Hide', ja: '隠す' },
  progressOf: {
    en: (done: string, total: string) => `${done} of ${total}`,
    ja: (done: string, total: string) => `${total}中${done}`,
  } satisfies TextOf<readonly [string, string]>,
  perSecond: { en: (count) => `${count} per second`, ja: (count) => `毎秒${count}` } satisfies Counted,
  timeLeft: { en: (time) => `about ${time} left`, ja: (time) => `残り約${time}` } satisfies Counted,
  seconds: { en: (count) => `${count} s`, ja: (count) => `${count}秒` } satisfies Counted,
  minutes: { en: (count) => `${count} min`, ja: (count) => `${count}分` } satisfies Counted,
  hours: { en: (count) => `${count} h`, ja: (count) => `${count}時間` } satisfies Counted,
  by: { en: (name) => `by ${name}`, ja: (name) => `記録：${name}` } satisfies Counted,
} as const satisfies Record<string, Text | TextOf<readonly string[]>>
