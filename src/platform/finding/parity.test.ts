import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { folded } from './folded.ts'
import { letterForms, spellings } from './letters.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

async function inDatabase(texts: readonly string[]): Promise<{ said: string; isKnown: boolean }[]> {
  const { rows } = await here.house.stores.pools.owner.query<{ said: string; isKnown: boolean }>(
    `SELECT fold(said) AS said, unicode_assigned(said) AS "isKnown"
     FROM unnest($1::text[]) WITH ORDINALITY AS t(said, place) ORDER BY place`,
    [texts],
  )
  return rows
}

test('the database and the rule fold every letter alike', async () => {
  // Letters that only one of the two has heard of are left out: each is as new as its Unicode.
  const letters = Array.from({ length: 0x2ffff }, (_, at) => at)
    .filter((at) => at > 0 && (at < 0xd800 || at > 0xf8ff))
    .map((at) => String.fromCodePoint(at))
    .filter((letter) => /\p{Assigned}/u.test(letter))
  const found = await inDatabase(letters)
  const other = letters.filter((letter, at) => found[at]?.isKnown && found[at].said !== folded(letter))
  expect(other).toEqual([])
  expect(letters.length).toBeGreaterThan(70_000)
})

test('and texts of every letter that has another form, beside every other', async () => {
  const forms = [...letterForms.keys(), ...spellings.map(([written]) => written), '々', 'ｶﾞ', 'カ゛', '\u{e0100}', '𠮷']
  const texts = [
    forms.join(''),
    forms.map((form) => `山${form}田`).join(''),
    forms.map((form) => `a${form}\u0301`).join(' '),
    '株式会社 髙橋・ヴァイオリン İstanbul Straße 佐々木',
    '',
    '々々々',
  ]
  expect((await inDatabase(texts)).map(({ said }) => said)).toEqual(texts.map(folded))
})
