import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`
const figure = (count: number) => count.toLocaleString('ja')
const besides = (changed: number, rejected: number) => {
  const parts = [changed === 0 ? '' : `変更${figure(changed)}件`, rejected === 0 ? '' : `除外${figure(rejected)}行`]
  const said = parts.filter((part) => part !== '').join('、')
  return said === '' ? '' : `（${said}）`
}

export const words = {
  ...menuWords,
  nothingYet: { en: 'Nothing has been imported yet', ja: 'まだ何も取り込まれていません' },
  nothingText: {
    en: 'Bring customers, people, contracts, purchases, events, cases and survey responses as CSV, TSV or Excel files.',
    ja: '顧客、担当者、契約、購買、イベント、問い合わせ、アンケート回答をCSV・TSV・Excelファイルから取り込めます。',
  },
  listLede: {
    en: 'Every import can be tried first, run again without doubling anything, and taken back as a whole.',
    ja: 'どのファイルも、取り込む前にチェックできます。同じファイルを再度取り込んでも重複せず、全体を取り消すこともできます。',
  },
  whichFile: { en: 'Which file do you want to import?', ja: 'どのファイルを取り込みますか？' },
  whichLede: {
    en: 'Encoding, delimiter and headings are detected. Nothing is stored until you have seen a trial.',
    ja: '文字コード・区切り文字・見出しは自動で判定します。事前チェックの結果を確認するまで、何も保存されません。',
  },
  dropHint: {
    en: 'CSV, TSV or .xlsx, in any of the usual encodings',
    ja: 'CSV・TSV・.xlsx（主な文字コードに対応）',
  },
  file: { en: 'File', ja: 'ファイル' },
  target: { en: 'Imported as', ja: '取り込み先' },
  state: { en: 'State', ja: '状態' },
  created: { en: 'New', ja: '新規' },
  changed: { en: 'Changed', ja: '変更' },
  rejected: { en: 'Rejected', ja: '除外' },
  when: { en: 'When', ja: '日時' },
  steps: { en: 'Steps of the import', ja: '取り込みの手順' },
  stepFile: { en: 'File', ja: 'ファイル' },
  stepColumns: { en: 'Columns', ja: '列の対応' },
  stepTrial: { en: 'Trial', ja: '事前チェック' },
  stepImport: { en: 'Import', ja: '取り込み' },
  waiting: { en: 'Waiting', ja: '待機中' },
  done: { en: 'Imported', ja: '取り込み済み' },
  tried: { en: 'Tried', ja: 'チェック済み' },
  taken: { en: 'Taken back', ja: '取り消し済み' },
  failed: { en: 'Failed', ja: '失敗' },
  toMap: { en: 'Columns to settle', ja: '列の対応が未設定' },
} satisfies Record<string, Text>

export const sentences = {
  holds: {
    en: (name: string, rows: number, columns: number, exact: boolean) =>
      `“${name}” holds ${exact ? '' : 'about '}${many(rows, 'row', 'rows')} in ${many(columns, 'column', 'columns')}`,
    ja: (name: string, rows: number, columns: number, exact: boolean) =>
      `「${name}」は${exact ? '' : '約'}${figure(rows)}行、${figure(columns)}列です`,
  },
  columnsOf: {
    en: (name: string) => `What becomes of the columns of “${name}”`,
    ja: (name: string) => `「${name}」の列を、どの項目に取り込みますか？`,
  },
  wouldImport: {
    en: (created: number, changed: number, rejected: number) =>
      `${many(created, 'record', 'records')} would be created, ${changed.toLocaleString('en')} changed${rejected === 0 ? '' : `; ${many(rejected, 'row', 'rows')} would be rejected`}`,
    ja: (created: number, changed: number, rejected: number) =>
      `新規${figure(created)}件、変更${figure(changed)}件が登録される予定です${rejected === 0 ? '' : `（除外${figure(rejected)}行）`}`,
  },
  counted: {
    en: (name: string, count: number) => `${name} (${count.toLocaleString('en')})`,
    ja: (name: string, count: number) => `${name}${figure(count)}${name === '担当者' ? '人' : '件'}`,
  },
  wouldBring: {
    en: (created: string, changed: number, rejected: number) =>
      `${created} would be created${changed === 0 ? '' : `, ${many(changed, 'record', 'records')} changed`}${rejected === 0 ? '' : `; ${many(rejected, 'row', 'rows')} would be rejected`}`,
    ja: (created: string, changed: number, rejected: number) =>
      `${created}が新規に登録される予定です${besides(changed, rejected)}`,
  },
  broughtParts: {
    en: (file: string, created: string, changed: number, rejected: number) =>
      `“${file}” brought ${created}${changed === 0 ? '' : ` and ${many(changed, 'changed record', 'changed records')}`}${rejected === 0 ? '' : `; ${many(rejected, 'row was', 'rows were')} rejected`}`,
    ja: (file: string, created: string, changed: number, rejected: number) =>
      `「${file}」から${created}を新規に取り込みました${besides(changed, rejected)}`,
  },
  nothingStored: {
    en: () => 'This was a trial: nothing has been stored yet.',
    ja: () => 'これは事前チェックの結果です。まだ何も保存されていません。',
  },
  asked: {
    en: (name: string) => `“${name}” leaves something open`,
    ja: (name: string) => `「${name}」を読み取る前に、確認が必要です`,
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
  partlyTakenBack: {
    en: (name: string, kept: number) =>
      `“${name}” has been taken back, except ${many(kept, 'record', 'records')} left alone`,
    ja: (name: string, kept: number) => `「${name}」の取り込みを、${figure(kept)}件を残して取り消しました`,
  },
  failed: {
    en: (name: string) => `“${name}” could not be imported`,
    ja: (name: string) => `「${name}」を取り込めませんでした`,
  },
  notTried: {
    en: (name: string) => `“${name}” could not be tried`,
    ja: (name: string) => `「${name}」の事前チェックができませんでした`,
  },
} satisfies Record<string, TextOf<never[]>>
