import type { Text, TextOf } from '#platform/wording/words.ts'
import { createMissing } from '../../../customers/words.ts'

const figure = (count: number) => count.toLocaleString('ja')

export const words = {
  targetTitle: { en: 'What the file holds', ja: 'ファイルの内容' },
  target: { en: 'Imported as', ja: '取り込み先' },
  chooseTarget: { en: 'Choose what the rows are', ja: '行が何を表すかを選んでください' },
  notCertain: {
    en: 'What the rows are does not follow from the file with certainty, so nothing was chosen. These come closest:',
    ja: '行が何を表すか、ファイルからは確実に判断できないため、何も選んでいません。候補は次のとおりです。',
  },
  remembered: {
    en: 'Mapped as the last file with these headings.',
    ja: '同じ見出しのファイルを前回取り込んだときの対応を使っています。',
  },
  afresh: { en: 'Forget that and suggest anew', ja: '前回の対応を忘れて推定し直す' },
  forgotten: {
    en: 'Forgotten. The columns are suggested anew.',
    ja: '前回の対応を忘れ、列の対応を推定し直しました。',
  },
  source: { en: 'Source', ja: '取り込み元システム' },
  sourceHint: {
    en: 'Ids are looked up per source: use the same name for all files of one system.',
    ja: 'IDは取り込み元ごとに照合します。同じシステムのファイルには同じ名前を使ってください。',
  },
  fieldsSub: {
    en: 'For each field the column that fills it, and why. What you settle is remembered for the next file of this kind.',
    ja: '項目ごとに、対応する列とその理由を示します。ここで決めた対応は、次に同じ形式のファイルを取り込むときにも使われます。',
  },
  otherFields: { en: 'Further fields', ja: 'ほかの項目' },
  notImported: { en: 'no column', ja: '対応する列なし' },
  sameForAll: { en: 'the same for all rows…', ja: '全行に同じ値を使う…' },
  emptyConstant: { en: 'Enter the value, or choose a column.', ja: '値を入力するか、列を選んでください。' },
  chooseConstant: { en: 'Choose the value for all rows', ja: '全行共通の値を選んでください' },
  emptyChoice: { en: 'Choose the value, or a column.', ja: '値を選ぶか、列を選んでください。' },
  required: { en: 'required', ja: '必須' },
  requiredOfNew: { en: 'required of new records', ja: '新規登録では必須' },
  high: { en: 'certain', ja: '確度：高' },
  middle: { en: 'likely', ja: '確度：中' },
  low: { en: 'uncertain', ja: '確度：低' },
  notChosen: { en: 'Not chosen for you', ja: '自動では選んでいません' },
  options: { en: 'Options', ja: '詳しい設定' },
  blankClears: { en: 'A blank cell empties the field', ja: '空白のセルで項目を空にする' },
  blankClearsHint: {
    en: 'Otherwise a blank means “not known” and changes nothing. The trial counts what would be emptied.',
    ja: 'オフの場合、空白は「不明」とみなし、登録済みの値を変更しません。',
  },
  partsTitle: { en: 'What else each row holds', ja: '各行に含まれるほかの内容' },
  peopleSub: {
    en: 'Their person at the customer, not ours. Who of ours answers for a customer is the owner above.',
    ja: '先方の担当者（顧客側の人）です。自社の主担当は、上の「顧客」の項目に取り込みます。',
  },
  ownerHint: {
    en: 'Someone of ours. Whoever is not a member yet is kept by name and taken over when invited.',
    ja: '自社の人です。まだメンバーでない人は名前のまま残し、招待したときに引き継ぎます。',
  },
  partOff: { en: 'Not imported.', ja: '取り込みません。' },
  valuesTitle: { en: 'In the file', ja: 'ファイルの値' },
  valuesOurs: { en: 'Imported as', ja: '取り込む値' },
  leaveOut: { en: 'left out', ja: '取り込まない' },
  chooseOrLeave: { en: 'left out', ja: '取り込まない' },
  chooseOrKeep: { en: 'kept as written', ja: '元の表記のまま' },
  unknownValues: {
    en: 'Values without a choice are left out; the trial names their rows.',
    ja: '選ばない値は取り込みません。該当する行は事前チェックで示します。',
  },
  leaks: { en: 'Columns that may tell the outcome', ja: '結果を先取りしている可能性のある列' },
  leaksSub: {
    en: 'They are imported, but are marked: fit for looking back, not for foretelling.',
    ja: '取り込みますが、印を付けます。振り返りには使えますが、予測には適しません。',
  },
  fine: { en: 'Further settings', ja: 'さらに詳しい設定' },
  keepRest: { en: 'Keep the other columns too', ja: '残りの列も保存する' },
  skip: { en: 'Columns to leave out', ja: '保存しない列' },
  createMissing,
  repeated: { en: 'Several rows with one id', ja: '同じIDの行が複数あるとき' },
  repeatedLast: { en: 'the last row holds', ja: '最後の行を採用する' },
  repeatedFirst: { en: 'the first row holds', ja: '最初の行を採用する' },
  repeatedLatest: { en: 'the latest by a column holds', ja: '列の日時が最も新しい行を採用する' },
  latestBy: { en: 'Latest by', ja: '新しさを比べる列' },
  alike: { en: 'Rows without an id that say the same', ja: 'IDがなく、内容が同じ行' },
  alikeSeparate: { en: 'are as many records', ja: '行の数だけ登録する' },
  alikeOnce: { en: 'are one record', ja: '1件にまとめる' },
  only: { en: 'Only rows where', ja: '取り込む行をこの列で絞り込む' },
  onlyAll: { en: 'all rows', ja: 'すべての行' },
  onlyHow: { en: 'The column says', ja: '絞り込み方' },
  onlyValues: { en: 'one of these values', ja: '値が一致する行だけを取り込む' },
  onlyNot: { en: 'none of these values', ja: '値が一致する行を除いて取り込む' },
  onlyWhich: { en: 'Values', ja: '値' },
  opensPlays: { en: 'What comes in may open plays', ja: '取り込んだ内容によるアクションの起票を許可する' },
  save: { en: 'Try it', ja: '事前チェック' },
  back: { en: 'Back to the file', ja: 'ファイルの確認に戻る' },
  otherTab: {
    en: 'This import is open in another tab as well. What is changed last is kept.',
    ja: 'この取り込みは別のタブでも開いています。最後に変更した内容が残ります。',
  },
  askedFirst: {
    en: 'The cells leave this open. Which is meant?',
    ja: 'セルだけでは判断できません。どちらの意味ですか？',
  },
  settledByFile: { en: 'settled by the mapping file', ja: '対応ファイルで指定済み' },
} satisfies Record<string, Text>

export const sentences = {
  columnOf: { en: (field: string) => `Column for ${field}`, ja: (field: string) => `「${field}」に対応する列` },
  constantOf: {
    en: (field: string) => `Value of ${field} for all rows`,
    ja: (field: string) => `「${field}」の全行共通の値`,
  },
  valueOf: {
    en: (cell: string) => `What “${cell}” is imported as`,
    ja: (cell: string) => `「${cell}」を取り込む値`,
  },
  optionsOf: { en: (field: string) => `Options of ${field}`, ja: (field: string) => `「${field}」の詳しい設定` },
  styleOf: {
    en: (field: string) => `How the cells of ${field} are meant`,
    ja: (field: string) => `「${field}」のセルの読み方`,
  },
  reads: {
    en: (cell: string, meant: string) => `${cell} is ${meant}`,
    ja: (cell: string, meant: string) => `${cell}を${meant}と読む`,
  },
  joined: {
    en: (headings: string) => `${headings}, joined`,
    ja: (headings: string) => `${headings}をつなげた値`,
  },
  partOf: {
    en: (target: string) => `Each row also holds: ${target}`,
    ja: (target: string) => `各行から「${target}」も取り込む`,
  },
  whenBlank: {
    en: (value: string) => `Where no cell says it: ${value}`,
    ja: (value: string) => `セルにないときの値：${value}`,
  },
  fieldCount: {
    en: (label: string, count: number) => `${label} (${count})`,
    ja: (label: string, count: number) => `${label}（${figure(count)}件）`,
  },
  moreValues: {
    en: (count: number) =>
      `${count.toLocaleString('en')} more values are not listed here; they are read by the same table.`,
    ja: (count: number) => `ほかに${figure(count)}種類の値があります（ここには表示していません）。`,
  },
  inRow: { en: (row: number) => `row ${row}`, ja: (row: number) => `${figure(row)}行目` },
  rest: {
    en: (names: string) => `Kept with each record under their headings: ${names}`,
    ja: (names: string) => `見出しの名前で各レコードに保存します：${names}`,
  },
  leakOf: {
    en: (heading: string, because: string) => `${heading}: ${because}`,
    ja: (heading: string, because: string) => `${heading}：${because}`,
  },
  lack: {
    target: { en: () => 'Choose first what the rows are.', ja: () => '先に、取り込み先を選んでください。' },
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
    decimal: {
      en: (field: string) => `Say first how the numbers of “${field}” are meant.`,
      ja: (field: string) => `「${field}」の数値の読み方を選んでください。`,
    },
    order: {
      en: (field: string) => `Say first how the days of “${field}” are meant.`,
      ja: (field: string) => `「${field}」の日付の読み方を選んでください。`,
    },
  },
} satisfies Record<string, TextOf<never[]> | Record<string, TextOf<never[]>>>
