import type { Text } from '#platform/wording/words.ts'
import { whoseWords } from '../words.ts'
import { type Column, varietyOf } from './column.ts'
import { looksLikeEmail } from './looks.ts'

export type Member = { readonly name: string; readonly email: string }
export type Whose = { readonly side: 'ours' | 'theirs' | 'open'; readonly certainty: number; readonly because: Text }

const ours =
  /営業担当|担当営業|弊社|当社|自社|社内|主担当|担当csm|^csm|customersuccess|owner|accountmanager|successmanager|salesrep|accountexecutive|対応者|assignee|assignedto/
const theirs =
  /(?:お客様|客先|顧客|取引先|得意先|貴社|御社)(?:側|の|ご|御)*(?:担当|窓口|責任者)|先方|窓口担当|キーマン|^(?:primary|main|customer|client|account|key)?contact(?:name|person|fullname)?$|^(?:pointofcontact|poc)$/
const theirsByCourtesy = /[ごお御](?:担当|連絡)/
const neutral =
  /^(?:担当|担当者|担当者名|担当者氏名|担当名|担当者メール|担当メールアドレス|担当者メールアドレス|representative|rep|personincharge|pic|manager)$/

/** Whose representative a column names: ours, who looks after the customer, or theirs; null where it names no representative at all. */
export function whoseRepresentative(column: Column, members: readonly Member[]): Whose | null {
  if (!column.isNamed) return null
  if (isNoName.test(column.key)) return null
  if (theirs.test(column.key)) return theirsUnless(column, members)
  if (ours.test(column.key)) return { side: 'ours', certainty: 0.95, because: whoseWords.ours(column.heading) }
  if (theirsByCourtesy.test(column.key)) return theirsUnless(column, members)
  return neutral.test(column.bare) || neutral.test(column.key) ? byValues(column, members) : null
}

/** 担当部署, contact id, owner id: of a representative, but not who it is. */
const isNoName =
  /部署|部門|役職|人数|者数|件数|(?:id|コード|番号|日|date|time|rate|reason|type|count|title|tel|phone|電話)$/

function theirsUnless(column: Column, members: readonly Member[]): Whose {
  const isOurs = memberShare(column, members) >= 0.5 || repeats(column, 6, 0.4)
  return isOurs && !/^先方/.test(column.key)
    ? { side: 'open', certainty: 0.4, because: whoseWords.contradicted(column.heading) }
    : { side: 'theirs', certainty: 0.9, because: whoseWords.theirs(column.heading) }
}

function byValues(column: Column, members: readonly Member[]): Whose {
  const names = new Set(column.cells).size
  const known = [...new Set(column.cells)].filter((cell) => isMember(cell, members)).length
  if (names > 0 && known / names >= 0.5)
    return { side: 'ours', certainty: 0.9, because: whoseWords.members(known, names) }
  if (repeats(column, 4, 0.6))
    return { side: 'ours', certainty: 0.85, because: whoseWords.repeated(names, column.cells.length) }
  return { side: 'open', certainty: 0.4, because: whoseWords.open(column.heading) }
}

function repeats(column: Column, atLeast: number, variety: number): boolean {
  return column.cells.length >= atLeast && varietyOf(column) <= variety
}

function memberShare({ cells }: Column, members: readonly Member[]): number {
  const names = [...new Set(cells)]
  return names.length === 0 ? 0 : names.filter((name) => isMember(name, members)).length / names.length
}

/** A member by address, by full name or by surname. */
export function isMember(cell: string, members: readonly Member[]): boolean {
  const word = wordOf(cell)
  if (looksLikeEmail(cell)) return members.some(({ email }) => email.toLowerCase() === word)
  return members.some(({ name }) => {
    const parts = name.normalize('NFKC').trim().toLowerCase().split(/\s+/)
    return word === parts.join('') || (parts.length > 1 && (word === parts[0] || word === parts.at(-1)))
  })
}

function wordOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:さん|様|氏)$/u, '')
    .replaceAll(/\s/g, '')
}
