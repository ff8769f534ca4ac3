import type { Text } from '#platform/words.ts'

export const nouns = {
  import: { en: 'import', ja: '取り込み' },
  upload: { en: 'uploaded file', ja: 'アップロードしたファイル' },
  run: { en: 'run of an import', ja: '取り込みの実行' },
} satisfies Record<string, Text>

/** Why a row was not taken. */
export const refusals = {
  required: { en: 'This cell is empty, but required', ja: '必須の項目が空です' } satisfies Text,
  tooWide: {
    en: (cells: number, columns: number) => `has ${cells} cells where the header has ${columns}`,
    ja: (cells: number, columns: number) => `見出しは${columns}列ですが、この行には${cells}列あります`,
  },
  openQuote: {
    en: (detail: string) => `could not be taken apart into cells: ${detail}`,
    ja: (detail: string) => `列に分けられませんでした（${detail}）`,
  },
  notStored: {
    en: (detail: string) => `could not be stored: ${detail}`,
    ja: (detail: string) => `保存できませんでした（${detail}）`,
  },
} as const

/** What is wrong with a mapping; nothing was read yet. */
export const mappingProblems = {
  noTarget: {
    en: (target: string, targets: string) => `There is nothing called “${target}” to import into. There is: ${targets}`,
    ja: (target: string, targets: string) => `取り込み先「${target}」はありません。選べるのは${targets}です。`,
  },
  noField: {
    en: (field: string, fields: string) => `The target has no field “${field}”. It has: ${fields}`,
    ja: (field: string, fields: string) => `取り込み先に項目「${field}」はありません。ある項目：${fields}`,
  },
  noColumn: {
    en: (column: string, columns: string) => `The file has no column “${column}”. It has: ${columns}`,
    ja: (column: string, columns: string) => `ファイルに列「${column}」はありません。ある列：${columns}`,
  },
  required: {
    en: (field: Text) => `“${field.en}” is required: name its column, or give the same value for all rows`,
    ja: (field: Text) => `「${field.ja}」は必須です。列を選ぶか、全行に共通の値を指定してください`,
  },
  none: {
    en: 'Say first what becomes of the columns.',
    ja: '先に、各列をどの項目に取り込むかを決めてください。',
  } satisfies Text,
} as const

export const rejectsFileWords = {
  row: { en: 'Row', ja: '行' },
  column: { en: 'Column', ja: '列' },
  reason: { en: 'Reason', ja: '理由' },
} satisfies Record<string, Text>

/** What stands in the way of an act; nothing was changed. */
export const obstacles = {
  tooLarge: {
    en: (megabytes: number) => `A file may have at most ${megabytes} MB. Split it, or raise MEGURI_UPLOAD_LIMIT.`,
    ja: (megabytes: number) =>
      `ファイルは最大${megabytes}MBです。分割するか、MEGURI_UPLOAD_LIMIT を引き上げてください。`,
  },
  empty: { en: 'The file is empty.', ja: 'ファイルが空です。' } satisfies Text,
  brokenOff: {
    en: 'The file did not arrive completely. Upload it again.',
    ja: 'ファイルが最後まで届きませんでした。もう一度アップロードしてください。',
  } satisfies Text,
  emptied: {
    en: 'The uploaded file has been cleared away. Upload it again.',
    ja: 'アップロードされたファイルはすでに消去されています。もう一度アップロードしてください。',
  } satisfies Text,
  busy: {
    en: 'This import is being tried, run or taken back at the moment. Wait until that has ended.',
    ja: 'この取り込みは現在処理中です。終わるまでお待ちください。',
  } satisfies Text,
  neverRun: {
    en: 'This import has not been run, so there is nothing to take back.',
    ja: 'この取り込みはまだ実行されていないため、取り消すものがありません。',
  } satisfies Text,
  takenBack: {
    en: 'This import has been taken back already. Nothing was changed.',
    ja: 'この取り込みはすでに取り消されています。変更は行われていません。',
  } satisfies Text,
} as const

export const sameAs = {
  en: (row: number) => `This is the same record as row ${row.toLocaleString('en')}, which was kept.`,
  ja: (row: number) => `${row.toLocaleString('ja')}行目と同じレコードです。その行を採用しました。`,
}

/** Faults of the file itself, found without knowing what is in it. */
export const faultWords = {
  rejected: {
    en: (count: number, column: string, because: string, isExample: boolean) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'row was' : 'rows were'} rejected${column === '' ? '' : ` for “${column}”`}${isExample ? ', for example' : ''}: ${because}`,
    ja: (count: number, column: string, because: string, isExample: boolean) =>
      `${count.toLocaleString('ja')}行を除外しました${column === '' ? '' : `（${column}）`}${isExample ? '。例' : ''}：${because}`,
  },
} as const
