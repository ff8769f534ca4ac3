import { badInput } from '#platform/errors.ts'
import { givenOrBlank } from '#platform/given.ts'
import * as words from '../words.ts'
import { isReading, type KanaParts, kanaOf, readingOf } from './kana.ts'
import { fullName, type NameParts, searchForms } from './person-name.ts'

export type Names = NameParts & KanaParts

/**
 * What a person is called after a wish: new parts make a new whole, unless one is given as well. Of one part alone no whole is made where
 * one is known that is more than the parts of before.
 */
export function namesAfter(before: Names, wish: Names): Names {
  const laid = { ...before, ...said(wish) }
  return {
    ...laid,
    name: wish.name === undefined ? wholeAfter(before, laid, isSaid(wish.familyName, wish.givenName)) : wish.name,
    nameKana:
      wish.nameKana === undefined
        ? wholeAfter(readAsName(before), readAsName(laid), isSaid(wish.familyKana, wish.givenKana))
        : wish.nameKana,
  }
}

function wholeAfter(before: NameParts, after: NameParts, isAnew: boolean): string | null | undefined {
  if (!isAnew) return before.name
  const isWhole = Boolean(after.familyName?.trim() && after.givenName?.trim())
  const ofParts = fullName({ familyName: before.familyName, givenName: before.givenName })
  return isWhole || before.name === ofParts ? null : before.name
}

function readAsName({ nameKana, familyKana, givenKana }: KanaParts): NameParts {
  return { name: readingOf(nameKana), familyName: readingOf(familyKana), givenName: readingOf(givenKana) }
}

function isSaid(...parts: readonly (string | null | undefined)[]): boolean {
  return parts.some((part) => part !== undefined)
}

function said(wish: Names): Names {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined))
}

/** A name as files bring it, where its whole was made of one part alone. */
export type NameColumns = {
  readonly name?: string | null | undefined
  readonly family_name?: string | null | undefined
  readonly given_name?: string | null | undefined
  readonly name_kana?: string | null | undefined
  readonly family_kana?: string | null | undefined
  readonly given_kana?: string | null | undefined
}

export function isHalfNamed(one: NameColumns): boolean {
  return isHalf(one.name, one.family_name, one.given_name) || isHalf(one.name_kana, one.family_kana, one.given_kana)
}

function isHalf(whole: string | null | undefined, ...parts: readonly (string | null | undefined)[]): boolean {
  return Boolean(whole) && parts.some((part) => part?.trim() === whole)
}

/** The columns of the whole, with what is on record of the other part. */
export function completedNames(before: Names, one: NameColumns) {
  const isName = isHalf(one.name, one.family_name, one.given_name)
  const isReading = isHalf(one.name_kana, one.family_kana, one.given_kana)
  const named = namesAfter(before, {
    ...(isName && { familyName: one.family_name ?? undefined, givenName: one.given_name ?? undefined }),
    ...(isReading && { familyKana: one.family_kana ?? undefined, givenKana: one.given_kana ?? undefined }),
  })
  const name = searchForms(named)
  const kana = kanaOf(named)
  return {
    ...(isName && { name: fullName(named), normal_name: name.normal, turned_name: name.turned }),
    ...(isReading && { name_kana: kana.whole, normal_kana: kana.normal, turned_kana: kana.turned }),
  }
}

/** The columns of what was given, with the whole of its parts and the forms by which it is found. */
export function givenNames(wish: Names, named: Names) {
  for (const field of ['nameKana', 'familyKana', 'givenKana'] as const)
    if (wish[field] && !isReading(wish[field])) throw badInput(field, words.notAReading)
  const isRenamed = wish.name !== undefined || wish.familyName !== undefined || wish.givenName !== undefined
  const isReadAnew = wish.nameKana !== undefined || wish.familyKana !== undefined || wish.givenKana !== undefined
  const name = searchForms(named)
  const kana = kanaOf(named)
  return {
    ...(isRenamed && { name: fullName(named), normal_name: name.normal, turned_name: name.turned }),
    ...(isReadAnew && { name_kana: kana.whole, normal_kana: kana.normal, turned_kana: kana.turned }),
    ...givenOrBlank('family_name', wish.familyName),
    ...givenOrBlank('given_name', wish.givenName),
    ...givenOrBlank('family_kana', wish.familyKana && readingOf(wish.familyKana)),
    ...givenOrBlank('given_kana', wish.givenKana && readingOf(wish.givenKana)),
  }
}
