import { expect, test } from 'vitest'
import { contradicting, distinct, mergedRows, present } from './merged-rows.ts'
import { outcomesById, outcomesOf } from './outcomes.ts'

test('of rows about one record the later one is laid over the earlier, and what it leaves open stays', () => {
  const rows = [
    { name: '桜フーズ', email: null, attributes: { size: 3 } },
    { name: 'Old Mill Bakery', email: 'a@example.test', attributes: {} },
    { name: null, email: 'b@example.test', attributes: { region: '関東' } },
  ]
  expect(mergedRows(rows, ['s', 'o', 's'])).toEqual([
    { id: 's', name: '桜フーズ', email: 'b@example.test', attributes: { size: 3, region: '関東' } },
    { id: 'o', name: 'Old Mill Bakery', email: 'a@example.test', attributes: {} },
  ])
})

test('the first row about a record tells what became of it', () => {
  const ids = ['new', 'new', 'other', 'same']
  expect(outcomesById(ids, new Set(['new']), new Set(['new', 'other']))).toEqual([
    'created',
    'unchanged',
    'changed',
    'unchanged',
  ])
})

test('a later row that says otherwise has changed the record; one that says the same, or more, has not', () => {
  const rows = [
    { name: '㈱高橋製作所', phone: '03-1', attributes: {} },
    { name: '株式会社髙橋製作所', phone: '03-1', attributes: {} },
    { name: '㈱高橋製作所', phone: null, attributes: { size: 3 } },
    { name: null, phone: null, attributes: { size: 4 } },
  ]
  const ids = ['t', 't', 'o', 'o']
  expect([...contradicting(rows, ids)]).toEqual([1, 3])
  expect(outcomesById(ids, new Set(['t']), new Set(), contradicting(rows, ids))).toEqual([
    'created',
    'changed',
    'unchanged',
    'unchanged',
  ])
})

test('a row of which the statement answers nothing stood so already', () => {
  const given = ['a', 'b', 'c'].map((external_id) => ({ external_id }))
  const touched = [
    { external_id: 'c', is_new: false },
    { external_id: 'a', is_new: true },
  ]
  expect(outcomesOf(given, touched)).toEqual(['created', 'unchanged', 'changed'])
})

test('blank and missing say nothing', () => {
  expect(distinct(['a', null, '', 'b', undefined, 'a'])).toEqual(['a', 'b'])
  expect(present({ a: 0, b: '', c: false, d: null, e: undefined })).toEqual({ a: 0, b: '', c: false })
})
