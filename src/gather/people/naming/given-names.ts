import { badInput } from '#platform/errors.ts'
import { givenOrBlank } from '#platform/given.ts'
import * as words from '../words.ts'
import { isReading, type KanaParts, kanaOf, readingOf } from './kana.ts'
import { fullName, type NameParts, searchForms } from './person-name.ts'

export type Names = NameParts & KanaParts

/** What a person is called after a wish: new parts make a new whole, unless one is given as well. */
export function namesAfter(before: Names, wish: Names): Names {
  const isRenamed = wish.familyName !== undefined || wish.givenName !== undefined
  const isReadAnew = wish.familyKana !== undefined || wish.givenKana !== undefined
  const kept = {
    familyName: before.familyName,
    givenName: before.givenName,
    ...(isRenamed ? {} : { name: before.name }),
    familyKana: before.familyKana,
    givenKana: before.givenKana,
    ...(isReadAnew ? {} : { nameKana: before.nameKana }),
  }
  return { ...kept, ...wish }
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
