import type { Text, TextOf } from '#platform/words.ts'
import { createMissing } from '../../customers/words.ts'

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`
const figure = (count: number) => count.toLocaleString('ja')

export const words = {
  menu: { en: 'Imports', ja: '取り込み' },
  newImport: { en: 'Import a file', ja: 'ファイルを取り込む' },
  nothingYet: { en: 'Nothing has been imported yet', ja: 'まだ何も取り込まれていません' },
  nothingText: {
    en: 'Bring customers, people, contracts, purchases, events, cases and survey responses as CSV, TSV or Excel files.',
    ja: '顧客、担当者、契約、購買、イベント、問い合わせ、アンケート回答をCSV・TSV・Excelファイルから取り込めます。',
  },
  listLede: {
    en: 'Every import can be tried first, run again without doubling anything, and taken back as a whole.',
    ja: 'どの取り込みも、先に試せます。同じファイルを再度取り込んでも重複せず、全体を取り消すこともできます。',
  },
  whichFile: { en: 'Which file do you want to import?', ja: 'どのファイルを取り込みますか？' },
  whichLede: {
    en: 'Encoding, delimiter and headings are detected. Nothing is stored until you have seen a trial.',
    ja: '文字コード・区切り文字・見出しは自動で判定します。お試しの結果を確認するまで、何も保存されません。',
  },
  dropHint: {
    en: 'CSV, TSV or .xlsx; UTF-8, UTF-16, Shift_JIS or EUC-JP',
    ja: 'CSV・TSV・.xlsx（文字コードはUTF-8、UTF-16、Shift_JIS、EUC-JP）',
  },
  file: { en: 'File', ja: 'ファイル' },
  target: { en: 'Imported as', ja: '取り込み先' },
  state: { en: 'State', ja: '状態' },
  created: { en: 'New', ja: '新規' },
  changed: { en: 'Changed', ja: '変更' },
  unchanged: { en: 'Unchanged', ja: '変更なし' },
  rejected: { en: 'Rejected', ja: '除外' },
  kept: { en: 'Left alone', ja: '残したもの' },
  restored: { en: 'Restored', ja: '元に戻したもの' },
  removed: { en: 'Removed', ja: '削除' },
  when: { en: 'When', ja: '日時' },
  rows: { en: 'rows', ja: '行' },
  changes: { en: 'changes', ja: '件の変更' },
  steps: { en: 'Steps of the import', ja: '取り込みの手順' },
  stepFile: { en: 'File', ja: 'ファイル' },
  stepColumns: { en: 'Columns', ja: '列の対応' },
  stepTrial: { en: 'Trial', ja: 'お試し' },
  stepImport: { en: 'Import', ja: '取り込み' },
  howRead: { en: 'How the file was read', ja: 'ファイルの読み方' },
  encoding: { en: 'Encoding', ja: '文字コード' },
  delimiter: { en: 'Delimiter', ja: '区切り文字' },
  sheet: { en: 'Sheet', ja: 'シート' },
  headerRow: { en: 'Row of the headings', ja: '見出しの行' },
  noHeader: { en: 'none', ja: 'なし' },
  brokenBytes: {
    en: 'Some bytes mean nothing in this encoding. The rows that hold them will be rejected and named.',
    ja: 'この文字コードでは読めないバイトが含まれています。該当する行は除外され、行番号が示されます。',
  },
  columnsTitle: { en: 'What becomes of each column', ja: '列と項目の対応' },
  columnsSub: {
    en: 'Suggested from headings and content. What you settle is remembered for the next file of this kind.',
    ja: '見出しと内容から推定しました。ここで決めた対応は、次に同じ形式のファイルを取り込むときにも使われます。',
  },
  source: { en: 'Source', ja: 'データの出どころ' },
  sourceHint: {
    en: 'Ids are looked up per source: use the same name for all files of one system.',
    ja: 'IDは出どころごとに照合します。同じシステムのファイルには同じ名前を使ってください。',
  },
  notImported: { en: 'no column', ja: '対応する列なし' },
  sameForAll: { en: 'the same for all rows…', ja: '全行に同じ値を使う…' },
  emptyConstant: { en: 'Enter the value, or choose a column.', ja: '値を入力するか、列を選んでください。' },
  setByFile: { en: 'settled by the mapping file', ja: '対応ファイルで指定済み' },
  required: { en: 'required', ja: '必須' },
  keepRest: { en: 'Keep the other columns too', ja: '残りの列も保存する' },
  createMissing,
  preview: { en: 'The first rows', ja: '先頭の行' },
  save: { en: 'Save and try', ja: '保存してお試し' },
  tryIt: { en: 'Try again', ja: 'もう一度試す' },
  importNow: { en: 'Import', ja: '取り込む' },
  importAgain: { en: 'Import again', ja: 'もう一度取り込む' },
  goOn: { en: 'Go on', ja: '続きから再開' },
  changeColumns: { en: 'Change columns', ja: '列の対応を変更' },
  takeBack: { en: 'Take back', ja: '取り消す' },
  takeBackTitle: { en: 'Take the whole import back?', ja: 'この取り込み全体を取り消しますか？' },
  takeBackText: {
    en: 'What it created is removed and what it changed becomes what it was, except what somebody has changed or used since.',
    ja: '新しく作成したものを削除し、変更した内容を元に戻します。ただし、その後に変更または使用されたものは残します。',
  },
  trialRunning: { en: 'Trying; nothing is kept', ja: 'お試し中です（何も保存されません）' },
  importRunning: { en: 'Importing', ja: '取り込み中です' },
  undoRunning: { en: 'Taking back', ja: '取り消し中です' },
  leaveNote: { en: 'You can leave this page: it goes on.', ja: 'このページを離れても処理は続きます。' },
  connectionLost: {
    en: 'The connection to the server is lost and is being tried again. The figures are those last heard.',
    ja: 'サーバーとの接続が切れたため、再接続しています。表示しているのは最後に受け取った値です。',
  },
  heldUp: { en: 'It is held up and will be tried again', ja: '中断しています。まもなく再開します' },
  waiting: { en: 'Waiting', ja: '待機中' },
  done: { en: 'Imported', ja: '取り込み済み' },
  tried: { en: 'Tried', ja: 'お試し済み' },
  taken: { en: 'Taken back', ja: '取り消し済み' },
  failed: { en: 'Failed', ja: '失敗' },
  toMap: { en: 'Columns to settle', ja: '列の対応が未設定' },
  partial: {
    en: 'The trial read the first 100,000 rows; the import reads all.',
    ja: 'お試しでは先頭の10万行を読みました。取り込みでは全行を読みます。',
  },
  others: { en: 'others', ja: 'ほか' },
  faults: { en: 'What is not right with it', ja: '整合性の報告' },
  noFaults: {
    en: 'Nothing stands out: no rejected rows, no contradictions.',
    ja: '問題は見つかりませんでした。除外された行も矛盾もありません。',
  },
  noRejects: {
    en: 'No row would be rejected. Contradictions are checked after the import.',
    ja: '除外される行はありません。矛盾の有無は取り込み後に確認します。',
  },
  checkedLater: {
    en: 'Contradictions are checked after the import.',
    ja: '矛盾の有無は取り込み後に確認します。',
  },
  bringsNothing: {
    en: 'No row can be imported, so there is nothing to import. Change the columns, or mend the file and upload it again.',
    ja: '取り込める行がないため、取り込みは実行できません。列の対応を変更するか、ファイルを修正してアップロードし直してください。',
  },
  rejectsTitle: { en: 'Rejected rows', ja: '除外された行' },
  rejectsSub: {
    en: 'Mend them in the downloaded file and import that file.',
    ja: 'ダウンロードしたファイルで修正し、そのファイルを取り込んでください。',
  },
  download: { en: 'Download as CSV', ja: 'CSVでダウンロード' },
  row: { en: 'Row', ja: '行' },
  column: { en: 'Column', ja: '列' },
  reason: { en: 'Reason', ja: '理由' },
} satisfies Record<string, Text>

export const sentences = {
  holds: {
    en: (name: string, rows: number, columns: number, exact: boolean) =>
      `“${name}” holds ${exact ? '' : 'about '}${many(rows, 'row', 'rows')} in ${many(columns, 'column', 'columns')}`,
    ja: (name: string, rows: number, columns: number, exact: boolean) =>
      `「${name}」は${exact ? '' : '約'}${figure(rows)}行、${figure(columns)}列です`,
  },
  wouldImport: {
    en: (good: number, bad: number) =>
      `${many(good, 'row', 'rows')} can be imported${bad === 0 ? '' : `, ${many(bad, 'row', 'rows')} would be rejected`}`,
    ja: (good: number, bad: number) =>
      `${figure(good)}行を取り込めます${bad === 0 ? '' : `（${figure(bad)}行は除外されます）`}`,
  },
  brought: {
    en: (name: string, created: number, changed: number, rejected: number) =>
      `“${name}” brought ${created.toLocaleString('en')} new and ${changed.toLocaleString('en')} changed records${rejected === 0 ? '' : `; ${many(rejected, 'row was', 'rows were')} rejected`}`,
    ja: (name: string, created: number, changed: number, rejected: number) =>
      `「${name}」から新規${figure(created)}件、変更${figure(changed)}件を取り込みました${rejected === 0 ? '' : `（除外${figure(rejected)}行）`}`,
  },
  working: {
    en: (name: string) => `“${name}” is being worked on`,
    ja: (name: string) => `「${name}」を処理しています`,
  },
  takenBack: {
    en: (name: string) => `“${name}” has been taken back`,
    ja: (name: string) => `「${name}」の取り込みを取り消しました`,
  },
  failed: {
    en: (name: string) => `“${name}” could not be imported`,
    ja: (name: string) => `「${name}」を取り込めませんでした`,
  },
  rest: {
    en: (names: string) => `Kept with each record under their headings: ${names}`,
    ja: (names: string) => `見出しの名前で各レコードに保存します：${names}`,
  },
  columnOf: { en: (field: string) => `Column for ${field}`, ja: (field: string) => `「${field}」に対応する列` },
  constantOf: {
    en: (field: string) => `Value of ${field} for all rows`,
    ja: (field: string) => `「${field}」の全行共通の値`,
  },
  lack: {
    column: {
      en: (field: string) => `“${field}” still needs a column or one value for all rows.`,
      ja: (field: string) => `「${field}」に対応する列か、全行共通の値を指定してください。`,
    },
    constant: {
      en: (field: string) => `“${field}” still needs its value for all rows.`,
      ja: (field: string) => `「${field}」の全行共通の値を入力してください。`,
    },
    source: {
      en: (field: string) => `“${field}” is still empty.`,
      ja: (field: string) => `「${field}」を入力してください。`,
    },
  },
  more: {
    en: (count: number) => `${count.toLocaleString('en')} more`,
    ja: (count: number) => `ほか${figure(count)}件`,
  },
  inRows: {
    en: (rows: string, count: number) => `${count === 1 ? 'Row' : 'Rows'} ${rows}`,
    ja: (rows: string) => `行番号：${rows}`,
  },
  ofRows: { en: (rows: number) => `of ${many(rows, 'row', 'rows')}`, ja: (rows: number) => `${figure(rows)}行中` },
} satisfies Record<string, TextOf<never[]> | Record<string, TextOf<never[]>>>

export const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  cp932: 'Shift_JIS (CP932)',
  'euc-jp': 'EUC-JP',
}

export const delimiters: Readonly<Record<string, Text>> = {
  ',': { en: 'comma', ja: 'カンマ' },
  '\t': { en: 'tab', ja: 'タブ' },
  ';': { en: 'semicolon', ja: 'セミコロン' },
  '|': { en: 'vertical bar', ja: '縦線' },
}
