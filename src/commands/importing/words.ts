import type { Mapping } from '../../gather/mappings/contract.ts'
import type { Text } from '../../platform/wording/words.ts'
import { onOneLine, shellWord } from './shell-word.ts'

const withMapping = (file: string) => shellWord(`${file}=mapping.json`)

export const nothingRecognised = (file: string, headings: readonly string[]): Text => ({
  en: `${file}: nothing here is recognised. Nothing was imported. Write a mapping file: ${withMapping(file)}${headings.length === 0 ? '' : `\nThe columns of the file: ${headings.join(', ')}`}`,
  ja: `${file}：列を判別できません。何も取り込んでいません。対応表を指定してください：${withMapping(file)}${headings.length === 0 ? '' : `\nファイルの列：${headings.join('、')}`}`,
})

export const uncertain = (file: string): Text => ({
  en: `${file}: this is not certain enough to be done without you. Nothing was imported. Go on with --accept-suggestion, or save what you mean as a mapping file: ${withMapping(file)}`,
  ja: `${file}：確実ではないため、確認なしには取り込みません。何も取り込んでいません。このまま進めるには --accept-suggestion を付けるか、対応表を保存して指定してください：${withMapping(file)}`,
})

export const wouldDo: Text = { en: 'What would be done:', ja: '推定した内容：' }
export const goOn: Text = { en: 'Import it so? [y/N] ', ja: 'この内容で取り込みますか？ [y/N] ' }
export const keptOut: Text = { en: 'looks like a leak of the outcome', ja: '結果が漏れている可能性があります' }
export const certain: Text = { en: 'certain', ja: '確度：高' }
export const likely: Text = { en: 'likely', ja: '確度：中' }
export const doubtful: Text = { en: 'uncertain', ja: '確度：低' }
export const nothing: Text = { en: '(left out)', ja: '（取り込まない）' }
export const blankEmpties: Text = { en: 'a blank empties the field', ja: '空白で項目を空にする' }
export const createsMissing: Text = {
  en: 'customers that are not there yet are created',
  ja: '未登録の顧客は新しく作成する',
}
export const everyRow = (value: string): Text => ({ en: `“${value}” in every row`, ja: `全行「${value}」` })
export const dayOrder = {
  mdy: { en: 'the month comes first', ja: '月が先' },
  dmy: { en: 'the day comes first', ja: '日が先' },
} as const satisfies Record<string, Text>
export const decimalMark = (mark: string): Text => ({ en: `decimal mark “${mark}”`, ja: `小数点「${mark}」` })
export const whereBlank = (field: string, value: string): Text => ({
  en: `${field} = ${value} where no cell says it`,
  ja: `${field} = ${value}（セルにないとき）`,
})
export const alsoHolds = (target: string): Text => ({
  en: `each row also holds ${target}:`,
  ja: `各行から${target}も取り込む：`,
})
export const notChosen = (field: string, because: string): Text => ({
  en: `? ${field} is not chosen${because === '' ? '' : ` (${because})`}`,
  ja: `? ${field}は自動では選んでいません${because === '' ? '' : `（${because}）`}`,
})
export const onlyRows = (only: NonNullable<Mapping['only']>): Text => {
  const isAsked = 'values' in only
  const values = isAsked ? only.values : only.not
  const en = `whose “${only.column}” says ${values.map((value) => `“${value}”`).join(' or ')}`
  const ja = `「${only.column}」が${values.map((value) => `「${value}」`).join('または')}の行`
  return isAsked
    ? { en: `only rows ${en}`, ja: `${ja}だけを取り込む` }
    : { en: `all rows but those ${en}`, ja: `${ja}を除いて取り込む` }
}
export const repeatedRows = (order: 'last' | 'first' | { readonly latestBy: string | number }): Text => {
  if (order === 'last')
    return {
      en: 'of several rows of one record the last holds; its blanks hide nothing',
      ja: '同じレコードの行は最後の行を採用（空白では何も消さない）',
    }
  if (order === 'first')
    return { en: 'of several rows of one record the first holds', ja: '同じレコードの行は最初の行を採用' }
  return {
    en: `of several rows of one record the latest by “${order.latestBy}” holds`,
    ja: `同じレコードの行は「${order.latestBy}」が最も新しい行を採用`,
  }
}
export const alikeRows = (alike: 'separate' | 'once'): Text =>
  alike === 'separate'
    ? { en: 'rows without an id that say the same are as many records', ja: 'IDがなく内容が同じ行は、行の数だけ登録' }
    : { en: 'rows without an id that say the same are one record', ja: 'IDがなく内容が同じ行は、1件にまとめる' }
export const keptBesides = (headings: readonly string[]): Text => ({
  en: `kept with each record under their headings: ${headings.join(', ')}`,
  ja: `見出しの名前で各レコードに保存：${headings.join('、')}`,
})
export const leftBesides = (headings: readonly string[]): Text => ({
  en: `not kept: ${headings.join(', ')}`,
  ja: `保存しない列：${headings.join('、')}`,
})
export const playsOpen = (opens: boolean): Text =>
  opens
    ? { en: 'what comes in may open plays', ja: '取り込んだ内容によるアクションの起票を許可' }
    : { en: 'what comes in opens no plays', ja: '取り込んだ内容ではアクションを起票しない' }
export const rememberedMapping = (source: string): Text => ({
  en: `as files with these headings were mapped before (source “${source}”)`,
  ja: `同じ見出しのファイルに前回指定した対応（取り込み元「${source}」）を使います`,
})
export const dropIt = (file: string): Text => ({
  en: `To have it suggested anew and forget this one: --forget. To say it yourself: ${withMapping(file)}`,
  ja: `前回の対応を忘れて推定し直すには --forget を付けてください。自分で指定するには：${withMapping(file)}`,
})

/** Of a kind only the first are printed: how many more there are, and how to have all. */
export const moreOf = (kind: 'rejected' | 'lost' | 'noted' | 'skipped', count: number, run: string): Text => {
  const { en, ja } = {
    rejected: { en: 'rejected', ja: '除外' },
    lost: { en: 'cells that fill no field', ja: '項目に反映しないセル' },
    noted: { en: 'notes', ja: '補足' },
    skipped: { en: 'passed over', ja: '対象外' },
  }[kind]
  const how = `bin/meguri import --rejects ${run}${kind === 'rejected' ? '' : ` --kind ${kind}`} > ${kind}.csv`
  const many = (locale: string) => count.toLocaleString(locale)
  return {
    en: `  … ${many('en')} more (${en}). All of them${kind === 'rejected' ? ', to be mended and imported' : ''}: ${how}`,
    ja: `  … ほか${many('ja')}件（${ja}）。${kind === 'rejected' ? '修正して取り込み直せるファイル' : 'すべて'}は：${how}`,
  }
}
export const oddityMark = (label: string, count: number, examples: string): Text => ({
  en: `  ? ${label} (${count.toLocaleString('en')}${examples === '' ? '' : `: ${examples}`})`,
  ja: `  ? ${label}（${count.toLocaleString('ja')}件${examples === '' ? '' : `：${examples}`}）`,
})

const many = (count: number, noun: string) => `${written(count)} ${noun}${count === 1 ? '' : 's'}`
const written = (count: number) => count.toLocaleString('en')

/** How to say at the command line that a customer is called so too. */
export const saySame = (called: string, rows: number, { id, name }: { id: string; name: string }): Text => {
  const how = `bin/meguri customers add-name --id ${shellWord(id)} --name ${shellWord(called)}`
  const [said, customer] = [onOneLine(called), onOneLine(name)]
  return {
    en: `  ? “${said}” (${many(rows, 'row')}): if it is ${customer}: ${how}`,
    ja: `  ? 「${said}」（${rows}行）：${customer}と同じ顧客であれば：${how}`,
  }
}

export type Counted = {
  kind: string
  rows: number
  created: number
  changed: number
  unchanged: number
  rejected: number
  skipped: number
  lost: number
  noted: number
}

/** A trial speaks of what would be, a run of what is. */
export const counted = (run: Counted): Text =>
  run.kind === 'trial'
    ? {
        en: `  ${many(run.rows, 'row')}: ${written(run.created)} would be created, ${written(run.changed)} changed, ${written(run.unchanged)} left unchanged, ${written(run.rejected)} rejected, ${written(run.skipped)} passed over; ${many(run.lost, 'cell')} would fill no field${run.noted === 0 ? '' : `, ${many(run.noted, 'note')}`}`,
        ja: `  ${written(run.rows)}行の見込み：新規${written(run.created)}、変更${written(run.changed)}、変更なし${written(run.unchanged)}、除外${written(run.rejected)}、対象外${written(run.skipped)}、項目に反映しないセル${written(run.lost)}${run.noted === 0 ? '' : `、補足${written(run.noted)}`}`,
      }
    : {
        en: `  ${many(run.rows, 'row')}: ${written(run.created)} created, ${written(run.changed)} changed, ${written(run.unchanged)} unchanged, ${written(run.rejected)} rejected, ${written(run.skipped)} passed over; ${many(run.lost, 'cell')} filled no field${run.noted === 0 ? '' : `, ${many(run.noted, 'note')}`}`,
        ja: `  ${written(run.rows)}行：新規${written(run.created)}、変更${written(run.changed)}、変更なし${written(run.unchanged)}、除外${written(run.rejected)}、対象外${written(run.skipped)}、項目に反映しなかったセル${written(run.lost)}${run.noted === 0 ? '' : `、補足${written(run.noted)}`}`,
      }

export const countedPart = (
  part: Omit<Counted, 'kind' | 'rows' | 'skipped' | 'lost' | 'noted'> & { target: string },
  isTrial: boolean,
): Text => ({
  en: `    ${part.target}: ${written(part.created)} ${isTrial ? 'would be created' : 'created'}, ${written(part.changed)} changed, ${written(part.unchanged)} unchanged, ${written(part.rejected)} rejected`,
  ja: `    ${part.target}${isTrial ? 'の見込み' : ''}：新規${written(part.created)}、変更${written(part.changed)}、変更なし${written(part.unchanged)}、除外${written(part.rejected)}`,
})

export const undone = (rows: number, removed: number, restored: number, kept: number): Text => ({
  en: `Taken back: ${many(rows, 'change')}; ${many(removed, 'record')} removed, ${written(restored)} as before, ${written(kept)} kept.`,
  ja: `${written(rows)}件の変更を取り消しました。削除${written(removed)}件、元に戻したもの${written(restored)}件、残したもの${written(kept)}件。`,
})

export const undonePart = (kind: Text, removed: number, restored: number, kept: number): Text => ({
  en: `  ${kind.en}: ${written(removed)} removed, ${written(restored)} as before, ${written(kept)} kept`,
  ja: `  ${kind.ja}：削除${written(removed)}、元に戻したもの${written(restored)}、残したもの${written(kept)}`,
})

export const question = (column: string, about: 'decimal' | 'order', examples: string): Text => ({
  en: `  ? “${column}” (${examples}): ${about === 'decimal' ? 'say "decimal": "." or ","' : 'say "order": "mdy" or "dmy"'} for it in the mapping file`,
  ja: `  ? 「${column}」（${examples}）：対応表で指定してください（${about === 'decimal' ? '"decimal": "." / ","' : '"order": "mdy" / "dmy"'}）`,
})

export const rowOf = (row: number, until: number | null): Text => ({
  en: until === null ? `row ${row}` : `rows ${row}–${until}`,
  ja: until === null ? `${row}行目` : `${row}〜${until}行目`,
})
