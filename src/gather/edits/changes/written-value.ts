import { readsBothWays, writtenDay } from '#platform/tables/cells/written-date.ts'
import { writtenFlag } from '#platform/tables/cells/written-flag.ts'
import { writtenNumber } from '#platform/tables/cells/written-number.ts'
import { filled } from '#platform/tables/words.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'
import type { Attribute } from '../../attributes/contract.ts'
import { kindNames, stageNames } from '../../customers/words.ts'
import * as words from '../words.ts'

/** What a person wrote into a cell, as the field keeps it; or why it cannot be. */
export type Read = { readonly value: string | number | boolean | null } | { readonly refused: Text }
type Type = Attribute['type'] | 'whole' | keyof typeof choices

const choices: Readonly<Record<'kind' | 'stage', Readonly<Record<string, Text>>>> = {
  kind: kindNames,
  stage: stageNames,
}
const typeOfField: Readonly<Record<string, Type>> = {
  kind: 'kind',
  stage: 'stage',
  sinceOn: 'date',
  leftOn: 'date',
  approvalLeadDays: 'whole',
}

/** Texts are read as files are: a choice by its word in either language, a day however it is written where only one is meant. */
export function writtenValue(field: string, raw: string, attribute: Pick<Attribute, 'type'> | undefined): Read {
  const text = raw.trim()
  if (text === '') return { value: null }
  return readAs[attribute?.type ?? typeOfField[field] ?? 'text'](text)
}

const readAs: Readonly<Record<Type, (text: string) => Read>> = {
  text: (text) => ({ value: text }),
  date: (text) => {
    const day = writtenDay(text)
    if (day !== null) return { value: day }
    return no(readsBothWays(text) ? words.refused.eitherDay : words.refused.day, text)
  },
  number: (text) => numberIn(text, () => true),
  whole: (text) => numberIn(text, Number.isInteger),
  boolean: (text) => {
    const flag = writtenFlag(text)
    return flag === null ? no(words.refused.flag, text) : { value: flag }
  },
  kind: (text) => choiceIn('kind', text),
  stage: (text) => choiceIn('stage', text),
}

/** What a number cannot hold exactly is none, rather than another. */
function numberIn(text: string, fits: (number: number) => boolean): Read {
  const exact = writtenNumber(text)
  const number = Number(exact)
  const isExact = exact !== null && exact.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15
  return isExact && Number.isFinite(number) && fits(number) ? { value: number } : no(words.refused.number, text)
}

function choiceIn(of: keyof typeof choices, text: string): Read {
  const wanted = plain(text)
  const found = Object.entries(choices[of]).find(([value, { en, ja }]) => [value, en, ja].map(plain).includes(wanted))
  return found === undefined ? no(words.refused.choice, text) : { value: found[0] }
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

export function no(text: TextOf<readonly [text: string]>, raw: string): { refused: Text } {
  return { refused: filled(text, beginningOf(raw, 60)) }
}
