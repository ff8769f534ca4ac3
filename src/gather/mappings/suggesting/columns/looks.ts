import type { ImportFieldType } from '#platform/furnishing/contributions.ts'
import { writtenDay, writtenMoment } from '#platform/tables/cells/written-date.ts'
import { writtenFlag } from '#platform/tables/cells/written-flag.ts'
import type { Text } from '#platform/wording/words.ts'
import * as words from '../words.ts'
import { type Column, shareOf } from './column.ts'

export type Look = { readonly certainty: number; readonly because: Text }

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const phone = /^(?:\+\d[\d\s()-]{8,18}|0\d{9,10}|0\d{1,4}[-\s(]\d{1,4}[-\s)]\d{3,4}|\(\d{3}\)\s?\d{3}-\d{4})$/
const legalForm =
  /株式会社|有限会社|合同会社|合資会社|合名会社|\(株\)|\(有\)|㈱|㈲|法人|学園|組合|\b(?:inc|ltd|llc|gmbh|corp|co|k\.k|plc|ag|s\.?a|b\.?v)\b\.?/i
const webAddress = /^(?:https?:\/\/\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?)$/i
const money = /^[¥\\$€£]\s?-?[\d,.]+|^-?[\d,.]+\s?(?:円|万円|千円|JPY|USD|EUR|GBP)$/i

type Appearance = {
  readonly field: RegExp
  readonly looks: RegExp
  readonly share: number
  /** How much the cells alone tell: where nothing is said above them, and where a heading says what we do not know. */
  readonly alone: number
  readonly besides: number
  readonly what: Text
  /** A column without a single such cell cannot be it, whatever its heading. */
  readonly needed: boolean
}

const appearances: readonly Appearance[] = [
  { field: /^email$/, looks: email, share: 0.7, alone: 0.8, besides: 0.65, what: words.looks.email, needed: true },
  {
    field: /^corporate_number$/,
    looks: /^[1-9]\d{12}$/,
    share: 0.8,
    alone: 0.8,
    besides: 0.65,
    what: words.looks.corporateNumber,
    needed: true,
  },
  { field: /^phone$/, looks: phone, share: 0.7, alone: 0.65, besides: 0.5, what: words.looks.phone, needed: false },
  {
    field: /^(?:name|customer_name)$/,
    looks: legalForm,
    share: 0.5,
    alone: 0.75,
    besides: 0.5,
    what: words.looks.company,
    needed: false,
  },
  {
    field: /^domain$/,
    looks: webAddress,
    share: 0.8,
    alone: 0.7,
    besides: 0.5,
    what: words.looks.webAddress,
    needed: true,
  },
  {
    field: /^(?:amount|mrr)$/,
    looks: money,
    share: 0.8,
    alone: 0.5,
    besides: 0.3,
    what: words.looks.money,
    needed: false,
  },
]

/** What the cells of a column say where its heading does not. Headings that say something else are asked before. */
export function looksAs(field: string, column: Column): Look | null {
  for (const { field: of, looks, share, alone, besides, what } of appearances) {
    if (!of.test(field) || column.cells.length < 2) continue
    const many = column.cells.filter((cell) => looks.test(cell)).length
    if (many >= column.cells.length * share)
      return { certainty: column.isNamed ? besides : alone, because: words.lookLike(many, column.cells.length, what) }
  }
  return null
}

export function cannotBe(field: string, { cells }: Column): boolean {
  if (field === 'address' && cells.length > 0 && cells.every((cell) => machineAddress.test(cell))) return true
  const needed = appearances.find((one) => one.needed && one.field.test(field))
  return needed !== undefined && cells.length > 0 && !cells.some((cell) => needed.looks.test(cell))
}

/** 10.0.0.1 and figures alone say where a machine is, or nothing. */
const machineAddress = /^[\d.:\s]+$/

export const looksLikeEmail = (cell: string) => email.test(cell)
export const looksLikeCompany = (cell: string) => legalForm.test(cell)

/** An id is one token; where it is long in words it is a name. */
export function looksLikeId(cell: string): boolean {
  return cell.length <= 80 && !/\s/.test(cell) && !legalForm.test(cell) && /[\dA-Za-z]/.test(cell)
}

/** 1, 2, 3 …: the numbers of the lines and of nothing else. */
export function countsLines({ cells }: Column): boolean {
  return cells.length > 1 && cells.every((cell, at) => Number(cell) === Number(cells[0]) + at)
}

const readings: Readonly<Record<ImportFieldType, (cell: string) => boolean>> = {
  text: () => true,
  whole: (cell) => /^[-+]?[\d,]+(?:\.0+)?\s*(?:[点名人件個席回社歳]|ID)?$/.test(cell),
  number: (cell) => /^[-+△▲]?[\d.,'’\s]*\d%?\s*\S{0,2}$/.test(cell),
  money: (cell) => /\d/.test(cell) && /^[\d.,'’\s¥\\$€£()△▲+-]*$/.test(cell.replace(spokenMoney, '')),
  date: isDay,
  instant: isDay,
  flag: (cell) => writtenFlag(cell) !== null,
  choice: () => true,
}
const spokenMoney = /税込み?|税抜き?|税別|円|億|百万|万|千|年|月|消費税|[a-z]{3}\b/giu

export function readableShare(type: ImportFieldType, { cells }: Column): number {
  return cells.length === 0 ? 1 : shareOf(cells, readings[type])
}

function isDay(cell: string): boolean {
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:\s|$)/.test(cell)) return true
  return writtenDay(cell) !== null || writtenMoment(cell) !== null
}
