import type { Text } from '#platform/wording/words.ts'
import { meaningOf } from '../values/value-map.ts'
import { questions } from '../words.ts'
import { type Column, shareOf, varietyOf } from './column.ts'

export type Question = { readonly certainty: number; readonly because: Text }

const isWholeTo10 = (cell: string) => /^(?:\d|10)(?:\.0)?$/.test(cell)
const isStep = (cell: string) =>
  meaningOf({ name: 'csat' }, cell) !== null || /^[1-5](?:\.\d)?(?:\s*点|\s*\/\s*5)?$/.test(cell) || /^★+☆*$/.test(cell)
const isTo7 = (cell: string) => /^[1-7](?:\.\d)?$/.test(cell)
const isNumber = (cell: string) => /^-?\d+(?:\.\d+)?$/.test(cell)

const notTheScore = /理由|なぜ|why|reason|group$|comment|コメント|ご意見|具体的/
const recommending = /すすめ|勧め|薦め|推奨|オススメ|recommend|nps|refer (?:us|a friend)/
/** The question of the Net Promoter Score itself: a value out of its range does not make it another one. */
const promoting =
  /how likely .*(?:recommend|refer)|likel(?:y|ihood) .*recommend|net ?promoter|^nps\b|nps$|(?:友人|知人|同僚|他の人|知り合い).*(?:すすめ|勧め|薦め|推奨|オススメ)|(?:すすめ|勧め|薦め|推奨).*可能性/
const satisfying = /満足|satisf|csat/
const effort = /手間|労力|負担|effort|(?:was|were|is) it (?:easy|difficult)|it was easy|容易|簡単に|スムーズ/
const own =
  /理由|意見|感想|自由|コメント|お聞かせ|要望|改善|feedback|comment|verbatim|why\b|reason|better|improve|anything else|missing|open-?ended|in your own words|other remarks/

/** Whether a column asks for a score or a comment, by what its heading asks and by what is answered. */
export function askedFor(field: string, column: Column): Question | null {
  const asked = column.heading.normalize('NFKC').toLowerCase()
  if (!column.isNamed || column.cells.length === 0) return null
  if (field === 'comment') return asksForWords(column, asked)
  if (notTheScore.test(asked)) return null
  if (field === 'nps' && recommending.test(asked))
    return scored(column, isWholeTo10, questions.nps, 0.93, promoting.test(asked) ? 0.5 : 0.9)
  if (field === 'csat' && satisfying.test(asked))
    return scored(column, isStep, questions.csat, /総合|overall|全体/.test(asked) ? 0.92 : 0.9)
  if (field === 'ces' && effort.test(asked)) return scored(column, isTo7, questions.ces, 0.88)
  return null
}

function scored(
  column: Column,
  fits: (cell: string) => boolean,
  say: (heading: string) => Text,
  certainty: number,
  atLeast = 0.9,
): Question | null {
  const share = shareOf(column.cells, fits)
  if (share >= atLeast) return { certainty, because: say(column.heading) }
  return shareOf(column.cells, isNumber) >= 0.5 || share >= 0.5
    ? { certainty: 0.4, because: questions.perhaps(column.heading) }
    : null
}

function asksForWords(column: Column, asked: string): Question | null {
  if (shareOf(column.cells, isNumber) > 0.3 || shareOf(column.cells, isStep) > 0.5) return null
  if (!own.test(asked)) return null
  const isOwnWords =
    varietyOf(column) >= 0.3 || column.cells.length < 6 || column.cells.some((cell) => cell.length > 20)
  return { certainty: isOwnWords ? 0.82 : 0.62, because: questions.comment(column.heading) }
}
