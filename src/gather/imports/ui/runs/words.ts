import type { Text, TextOf } from '#platform/words.ts'

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
  lost: { en: 'Cells left out', ja: '取り込まなかったセル' },
  all: { en: 'All', ja: 'すべて' },
  perPart: { en: 'What each part brings', ja: '内容ごとの件数' },
  wouldPerPart: { en: 'What each part would bring', ja: '内容ごとの予定件数' },
  part: { en: 'Part', ja: '内容' },
  rows: { en: 'rows', ja: '行' },
  changes: { en: 'changes', ja: '件の変更' },
  trialRunning: { en: 'Trying; nothing is kept', ja: 'お試し中です（何も保存されません）' },
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
    ja: 'お試しではファイルの一部だけを読みました。取り込みでは全行を読みます。',
  },
  others: { en: 'others', ja: 'ほか' },
  faults: { en: 'What is not right with it', ja: '整合性の報告' },
  keptWhy: { en: 'What was left alone, and why', ja: '残したものとその理由' },
  wouldFaults: { en: 'What would not be right with it', ja: '整合性の見込み' },
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
  remarks: { en: 'Rows and cells that did not come in', ja: '取り込まなかった行とセル' },
  wouldRemarks: { en: 'Rows and cells that would not come in', ja: '取り込まれない行とセル' },
  remarksSub: { en: 'Row numbers are those of the file.', ja: '行番号は元のファイルのものです。' },
  mendSub: {
    en: 'Rejected rows can be mended in the downloaded file and imported from there.',
    ja: '除外された行は、ダウンロードしたファイルで修正して取り込めます。',
  },
  whichRemarks: { en: 'Which remarks', ja: '表示する種類' },
  kind: { en: 'Kind', ja: '種類' },
  download: { en: 'Download as CSV', ja: 'CSVでダウンロード' },
  row: { en: 'Row', ja: '行' },
  column: { en: 'Column', ja: '列' },
  reason: { en: 'Reason', ja: '理由' },
  cells: { en: 'In the file', ja: 'ファイルの内容' },
  questions: {
    en: 'Before anything is read: how are these columns meant?',
    ja: '読み取る前に、次の列の読み方を教えてください',
  },
  questionsSub: {
    en: 'Their cells can be read in two ways. Nothing was stored.',
    ja: 'セルが2通りに読めます。まだ何も保存していません。',
  },
  answer: { en: 'Read it so and try again', ja: 'この読み方でもう一度試す' },
  opensPlays: { en: 'What comes in may open plays', ja: '取り込んだ内容によるプレイの開始を許可する' },
  opensPlaysHint: {
    en: 'Off: what comes in is counted everywhere, but no play opens because of it.',
    ja: 'オフの場合、取り込んだ内容は集計に使われますが、プレイは開始しません。',
  },
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
        lost === 0 ? '' : `${many(lost, 'cell is', 'cells are')} left out while the row comes in`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    ja: (skipped: number, lost: number, cleared: number) =>
      [
        cleared === 0 ? '' : `空白で項目を空にするもの${figure(cleared)}件`,
        skipped === 0 ? '' : `対象外${figure(skipped)}行`,
        lost === 0 ? '' : `行は取り込み、セルだけ取り込まないもの${figure(lost)}個`,
      ]
        .filter((part) => part !== '')
        .join('、'),
  },
  questionOf: { en: (column: string) => `Column “${column}”`, ja: (column: string) => `列「${column}」` },
} satisfies Record<string, TextOf<never[]>>
