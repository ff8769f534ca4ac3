import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Text } from '../platform/wording/words.ts'
import { orderIn } from './import.ts'

const folder = mkdtempSync(join(tmpdir(), 'meguri-orders-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const english = { locale: 'en' as const, say: ({ en }: Text) => en }
const japanese = { locale: 'ja' as const, say: ({ ja }: Text) => ja }

test('a file goes with its mapping file, or alone', () => {
  const accounts = put('accounts.csv', 'name\n')
  const mapping = put('accounts.json', '{ "target": "customers", "source": "crm", "columns": { "name": "name" } }')
  expect(orderIn(`${accounts}=${mapping}`, english)).toMatchObject({ file: accounts, mapping: { target: 'customers' } })
  expect(orderIn(accounts, english)).toEqual({ file: accounts, mapping: undefined })
})

test('a file whose own name has an equals sign is that file', () => {
  const odd = put('a=b.csv', 'name\n')
  const mapping = put('odd.json', '{ "target": "customers", "source": "crm", "columns": { "name": "name" } }')
  expect(orderIn(odd, english)).toEqual({ file: odd, mapping: undefined })
  expect(orderIn(`${put('plain.csv', 'name\n')}=${mapping}`, english)).toMatchObject({ mapping: { source: 'crm' } })
})

test('what is not there or cannot be read is said in the language of the reader, before anything is sent', () => {
  const accounts = put('accounts.csv', 'name\n')
  expect(() => orderIn(join(folder, 'nowhere.csv'), english)).toThrow(
    `There is no file ${join(folder, 'nowhere.csv')}.`,
  )
  expect(() => orderIn(`${accounts}=nowhere.json`, japanese)).toThrow('ファイル「nowhere.json」が見つかりません。')
  expect(() => orderIn(`${accounts}=${put('broken.json', '{ target')}`, english)).toThrow(/broken\.json is not JSON: /)
  expect(() => orderIn(`${accounts}=${put('wrong.json', '{ "source": "crm" }')}`, english)).toThrow(/target: /)
})
