import type { Locale } from '#platform/wording/words.ts'
import type { Definition } from '../contract.ts'
import type { Change } from './change.ts'
import { signed } from './figure.ts'
import { change as changeWords } from './sentences.ts'

/** What moved a score since a day, in sentences. */
export function changedIn(
  locale: Locale,
  definition: Definition,
  before: Pick<Definition, 'measures'>,
  change: Change,
  day: string,
): string {
  const name = (id: string) =>
    [...definition.measures, ...before.measures].find((one) => one.id === id)?.name[locale] ?? id
  const parts = change.measures
    .filter(({ moved: by }) => Math.abs(by) >= 0.05)
    .map(({ id, moved: by }) => changeWords.part[locale](signed(by), name(id)))
  const shift = change.weightsChanged ? changeWords.byWeights : changeWords.byMissing
  if (change.crossed === null && Math.abs(change.shifted) >= 0.05) parts.push(shift[locale](signed(change.shifted)))
  if (Math.abs(change.set) >= 0.05) parts.push(changeWords.bySetting[locale](signed(change.set)))
  const comma = locale === 'ja' ? '、' : ', '
  const said = [
    ...(change.crossed === null ? [] : [changeWords[change.crossed][locale](day, definition.leastKnown)]),
    ...(parts.length > 0 ? [changeWords.since[locale](day, parts.join(comma))] : []),
    ...(parts.length === 0 && change.crossed === null ? [changeWords.nothing[locale](day)] : []),
    ...(change.came.length > 0 ? [changeWords.came[locale](change.came.map(name).join(comma))] : []),
    ...(change.went.length > 0 ? [changeWords.went[locale](change.went.map(name).join(comma))] : []),
    change.weightsChanged ? changeWords.weightsChanged[locale] : changeWords.weightsKept[locale],
  ]
  return said.join(locale === 'ja' ? '' : ' ')
}
