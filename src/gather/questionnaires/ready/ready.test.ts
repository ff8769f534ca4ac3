import { describe, expect, test } from 'vitest'
import { answersOf, endOf, shownOf } from '../asked/answers.ts'
import { faultsOf } from '../asked/faults.ts'
import { languagesLacking, textsOf } from '../asked/lacking.ts'
import { scoresOf } from '../asked/scores.ts'
import { isBlank } from '../asked/texts.ts'
import { findingsOf } from '../wording/findings.ts'
import { ready, readyOf } from './ready.ts'

describe.each(ready)('$key', ({ asked, name, about }) => {
  test('can be published as it is, in both languages, and its wording has no finding', () => {
    expect(faultsOf(asked)).toEqual([])
    expect(languagesLacking(asked)).toEqual([])
    expect(findingsOf(asked)).toEqual([])
    for (const text of [name, about]) expect(isBlank(text)).toBe(false)
  })
  test('has no Japanese in English and no English in Japanese but for names of scores', () => {
    for (const { path, text } of textsOf(asked)) {
      expect(text.en, path).not.toMatch(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u)
      expect(text.ja.replaceAll(/NPS|CES/g, ''), path).not.toMatch(/[a-z]{2,}/i)
    }
  })
  test('speaks of people and households as well as of companies', () => {
    for (const { path, text } of textsOf(asked)) {
      expect(text.ja, path).not.toMatch(/貴社|御社|自社|会社名/)
      expect(text.en, path).not.toMatch(/your company/)
    }
  })
  test('asks at most five, of which one is required', () => {
    expect(asked.questions.length).toBeLessThanOrEqual(5)
    expect(asked.questions.filter(({ required }) => required)).toHaveLength(1)
  })
})

test('who no longer uses it is not asked what they would use instead', () => {
  const asked = readyOf('do-without')
  const keys = (option: string) => shownOf(asked, { without: { option } }).map(({ key }) => key)
  expect(keys('no-longer-used')).toEqual(['without', 'doubt'])
  expect(keys('not-disappointed')).toEqual(['without', 'doubt', 'instead'])
})

test('what they give: NPS, satisfaction, effort turned round, own words', () => {
  const scores = (key: Parameters<typeof readyOf>[0], given: object) => {
    const asked = readyOf(key)
    const read = answersOf(asked).read(given, 'complete')
    if (!read.ok) throw new Error(JSON.stringify(read.refused))
    return { ...scoresOf(asked, read.answers, 'en'), end: endOf(asked, read.answers)?.key ?? null }
  }
  expect(scores('relationship', { recommend: 9, why: 'Fast', quote: true })).toMatchObject({
    nps: 9,
    comment: 'Fast',
    mayQuote: true,
    end: null,
  })
  expect(scores('relationship', { recommend: 6, better: 'Speed' })).toMatchObject({
    nps: 6,
    mayQuote: null,
    end: 'sorry',
  })
  expect(scores('case', { easy: 7, effort: { options: ['long'] } })).toMatchObject({ ces: 1, comment: '' })
  expect(scores('case', { easy: 2, effort: { options: ['long'] } }).answers).toEqual({ easy: 2, 'effort.long': true })
  expect(scores('onboarding', { satisfied: 2 })).toMatchObject({ csat: 2, csatScale: 5, end: 'sorry' })
  expect(scores('leaving', { reason: { option: 'other', other: 'We moved' } }).comment).toBe('We moved')
})
