import type { Text, TextOf } from '#platform/wording/words.ts'

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`
const figure = (count: number) => count.toLocaleString('ja')

export const words = {
  wouldCreate: { en: 'Would be created', ja: '新規作成の予定' },
  wouldChange: { en: 'Would be changed', ja: '変更の予定' },
  wouldStay: { en: 'Would stay as it is', ja: '変更なしの予定' },
  wouldReject: { en: 'Would be rejected', ja: '除外の予定' },
  created: { en: 'New', ja: '新規' },
  changed: { en: 'Changed', ja: '変更' },
  unchanged: { en: 'Unchanged', ja: '変更なし' },
  rejected: { en: 'Rejected', ja: '除外' },
  kept: { en: 'Left alone', ja: '残したもの' },
  restored: { en: 'Restored', ja: '元に戻したもの' },
  removed: { en: 'Removed', ja: '削除' },
  skipped: { en: 'Rows passed over', ja: '対象外の行' },
  lost: { en: 'Cells that fill no field', ja: '項目に反映しないセル' },
  noted: { en: 'Rows with a note', ja: '補足のある行' },
  all: { en: 'All', ja: 'すべて' },
  perPart: { en: 'What each part brings', ja: '内容ごとの件数' },
  wouldPerPart: { en: 'What each part would bring', ja: '内容ごとの予定件数' },
  takenPerPart: { en: 'What was taken back, by kind', ja: '取り消した内容の種類ごとの件数' },
  part: { en: 'Part', ja: '内容' },
  rows: { en: 'rows', ja: '行' },
  changes: { en: 'changes', ja: '件の変更' },
  trialRunning: { en: 'Trying; nothing is kept', ja: '事前チェック中です（何も保存されません）' },
  importRunning: { en: 'Importing', ja: '取り込み中です' },
  undoRunning: { en: 'Taking back', ja: '取り消し中です' },
  leaveNote: { en: 'You can leave this page: it goes on.', ja: 'このページを離れても処理は続きます。' },
  connectionLost: {
    en: 'The connection to the server is lost and is being tried again. The figures are those last heard.',
    ja: 'サーバーとの接続が切れたため、再接続しています。表示しているのは最後に受け取った値です。',
  },
  heldUp: { en: 'It is held up and will be tried again', ja: '中断しています。まもなく再開します' },
  partial: {
    en: 'The trial did not read the whole file; the import reads all of it.',
    ja: '事前チェックではファイルの一部だけを読みました。取り込みでは全行を読みます。',
  },
  others: { en: 'others', ja: 'ほか' },
  faults: { en: 'What is not right with it', ja: '整合性の報告' },
  keptWhy: { en: 'What was left alone, and why', ja: '残したものとその理由' },
  wouldFaults: { en: 'What would not be right with it', ja: '確認が必要な行・セル' },
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
  remarks: { en: 'Row by row', ja: '行ごとの結果' },
  remarksSub: { en: 'Row numbers are those of the file.', ja: '行番号は元のファイルのものです。' },
  mendSub: {
    en: 'Rejected rows can be mended in the downloaded file and imported from there.',
    ja: '除外された行は、ダウンロードしたファイルで修正して取り込めます。',
  },
  whichRemarks: { en: 'Which remarks', ja: '表示する種類' },
  download: { en: 'Download as CSV', ja: 'CSVでダウンロード' },
  showMore: { en: 'Show more', ja: '続きを表示' },
  sameCustomers: { en: 'Is it the same customer?', ja: '同じ顧客ですか？' },
  sameCustomersSub: {
    en: 'These names lack the legal form, or bear another one. Say once which customer is meant: it is found under this name from then on, and the name stands on its page.',
    ja: '法人格がない、または異なる名称です。同じ顧客であれば選んでください。別名として顧客のページに登録され、次からはこの名称でも見つかります。',
  },
  isOtherName: { en: 'Another name of', ja: '別名として登録済み：' },
  takeNameBack: { en: 'Take back', ja: '取り消す' },
  questions: {
    en: 'Before anything is read: how are these columns meant?',
    ja: '読み取る前に、次の列の読み方を教えてください',
  },
  questionsSub: {
    en: 'Their cells can be read in two ways. Nothing was stored.',
    ja: 'セルが2通りに読めます。まだ何も保存していません。',
  },
  answer: { en: 'Read it so and try again', ja: 'この読み方でもう一度チェックする' },
  opensPlays: { en: 'What comes in may open plays', ja: '取り込んだ内容によるアクションの起票を許可する' },
  opensPlaysHint: {
    en: 'Off: what comes in is counted everywhere, but no play opens because of it.',
    ja: 'オフの場合、取り込んだ内容は集計に使われますが、アクションは起票しません。',
  },
  tryIt: { en: 'Try again', ja: 'もう一度チェックする' },
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
  next: { en: 'What next', ja: '次にできること' },
  toToday: { en: 'See who needs attention today', ja: '今日、対応が必要な顧客を見る' },
  toCustomers: { en: 'See the customers', ja: '顧客の一覧を見る' },
  toDuplicates: { en: 'Look through possible duplicates', ja: '重複の候補を確認する' },
} satisfies Record<string, Text>

export const sentences = {
  more: {
    en: (count: number) => `${count.toLocaleString('en')} more`,
    ja: (count: number) => `ほか${figure(count)}件`,
  },
  inRows: {
    en: (rows: string, count: number) => `${count === 1 ? 'Row' : 'Rows'} ${rows}`,
    ja: (rows: string) => `行番号：${rows}`,
  },
  ofRows: { en: (rows: number) => `of ${many(rows, 'row', 'rows')}`, ja: (rows: number) => `${figure(rows)}行中` },
  besides: {
    en: (skipped: number, lost: number, cleared: number) =>
      [
        cleared === 0 ? '' : `${many(cleared, 'blank cell empties its field', 'blank cells empty their fields')}`,
        skipped === 0 ? '' : `${many(skipped, 'row is', 'rows are')} passed over`,
        lost === 0 ? '' : `${many(lost, 'cell fills', 'cells fill')} no field while the row comes in`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    ja: (skipped: number, lost: number, cleared: number) =>
      [
        cleared === 0 ? '' : `空白で項目を空にするもの${figure(cleared)}件`,
        skipped === 0 ? '' : `対象外${figure(skipped)}行`,
        lost === 0 ? '' : `行は取り込み、セルだけ項目に反映しないもの${figure(lost)}個`,
      ]
        .filter((part) => part !== '')
        .join('、'),
  },
  rowOf: {
    en: (row: string, until: string | null) => (until === null ? `Row ${row}` : `Rows ${row}–${until}`),
    ja: (row: string, until: string | null) => (until === null ? `${row}行目` : `${row}〜${until}行目`),
  },
  rowCount: { en: (rows: number) => many(rows, 'row', 'rows'), ja: (rows: number) => `${figure(rows)}行` },
  inFile: {
    en: (cells: string) => `In the file: ${cells}`,
    ja: (cells: string) => `ファイルの内容：${cells}`,
  },
  shown: {
    en: (count: string, isMore: boolean) => (isMore ? `${count} so far` : `${count} in all`),
    ja: (count: string, isMore: boolean) => (isMore ? `${count}件まで表示` : `全${count}件`),
  },
  yes: { en: (name: string) => `Yes, it is ${name}`, ja: (name: string) => `はい、${name}です` },
  same: {
    en: (called: string, name: string) => `Yes, it is ${name} (“${called}”)`,
    ja: (called: string, name: string) => `はい、${name}です（「${called}」）`,
  },
  notSame: {
    en: (called: string, name: string) => `Take back: “${called}” is another name of ${name}`,
    ja: (called: string, name: string) => `取り消す：「${called}」は${name}の別名`,
  },
  questionOf: { en: (column: string) => `Column “${column}”`, ja: (column: string) => `列「${column}」` },
} satisfies Record<string, TextOf<never[]>>
