import type { Text } from '../../platform/words.ts'

export const nothingRecognised = (file: string, headings: readonly string[]): Text => ({
  en: `${file}: nothing here is recognised. Nothing was imported. Write a mapping file: ${file}=mapping.json${headings.length === 0 ? '' : `\nThe columns of the file: ${headings.join(', ')}`}`,
  ja: `${file}：列を判別できません。何も取り込んでいません。対応表を指定してください：${file}=mapping.json${headings.length === 0 ? '' : `\nファイルの列：${headings.join('、')}`}`,
})

export const uncertain = (file: string): Text => ({
  en: `${file}: this is not certain enough to be done without you. Nothing was imported. Go on with --accept-suggestion, or save what you mean as a mapping file: ${file}=mapping.json`,
  ja: `${file}：確実ではないため、確認なしには取り込みません。何も取り込んでいません。このまま進めるには --accept-suggestion を付けるか、対応表を保存して指定してください：${file}=mapping.json`,
})

export const wouldDo: Text = { en: 'What would be done:', ja: '推定した内容：' }
export const goOn: Text = { en: 'Import it so? [y/N] ', ja: 'この内容で取り込みますか？ [y/N] ' }
export const keptOut: Text = { en: 'looks like a leak of the outcome', ja: '結果が漏れている可能性があります' }
export const oddityMark = (label: string, count: number, examples: string): Text => ({
  en: `  ? ${label} (${count.toLocaleString('en')}${examples === '' ? '' : `: ${examples}`})`,
  ja: `  ? ${label}（${count.toLocaleString('ja')}件${examples === '' ? '' : `：${examples}`}）`,
})

export type Counted = {
  kind: string
  rows: number
  created: number
  changed: number
  unchanged: number
  rejected: number
  skipped: number
  lost: number
}

/** A trial speaks of what would be, a run of what is. */
export const counted = (run: Counted): Text =>
  run.kind === 'trial'
    ? {
        en: `  ${run.rows} rows: ${run.created} would be created, ${run.changed} changed, ${run.unchanged} left unchanged, ${run.rejected} rejected, ${run.skipped} passed over; ${run.lost} cells would be left out`,
        ja: `  ${run.rows}行の見込み：新規${run.created}、変更${run.changed}、変更なし${run.unchanged}、除外${run.rejected}、対象外${run.skipped}、読み飛ばすセル${run.lost}`,
      }
    : {
        en: `  ${run.rows} rows: ${run.created} created, ${run.changed} changed, ${run.unchanged} unchanged, ${run.rejected} rejected, ${run.skipped} passed over; ${run.lost} cells left out`,
        ja: `  ${run.rows}行：新規${run.created}、変更${run.changed}、変更なし${run.unchanged}、除外${run.rejected}、対象外${run.skipped}、取り込まなかったセル${run.lost}`,
      }

export const countedPart = (
  part: Omit<Counted, 'kind' | 'rows' | 'skipped' | 'lost'> & { target: string },
  isTrial: boolean,
): Text => ({
  en: `    ${part.target}: ${part.created} ${isTrial ? 'would be created' : 'created'}, ${part.changed} changed, ${part.unchanged} unchanged, ${part.rejected} rejected`,
  ja: `    ${part.target}${isTrial ? 'の見込み' : ''}：新規${part.created}、変更${part.changed}、変更なし${part.unchanged}、除外${part.rejected}`,
})

export const undone = (rows: number, removed: number, restored: number, kept: number): Text => ({
  en: `Taken back: ${rows} changes; ${removed} records removed, ${restored} as they were before, ${kept} kept.`,
  ja: `${rows}件の変更を取り消しました。削除${removed}件、元に戻したもの${restored}件、残したもの${kept}件。`,
})

export const undonePart = (target: string, removed: number, restored: number, kept: number): Text => ({
  en: `  ${target}: ${removed} removed, ${restored} as before, ${kept} kept`,
  ja: `  ${target}：削除${removed}、元に戻したもの${restored}、残したもの${kept}`,
})

export const question = (column: string, about: 'decimal' | 'order', examples: string): Text => ({
  en: `  ? “${column}” (${examples}): ${about === 'decimal' ? 'say "decimal": "." or ","' : 'say "order": "mdy" or "dmy"'} for it in the mapping file`,
  ja: `  ? 「${column}」（${examples}）：対応表で指定してください（${about === 'decimal' ? '"decimal": "." / ","' : '"order": "mdy" / "dmy"'}）`,
})

export const rowOf = (row: number, until: number | null): Text => ({
  en: until === null ? `row ${row}` : `rows ${row}–${until}`,
  ja: until === null ? `${row}行目` : `${row}〜${until}行目`,
})
