import { expect, test } from 'vitest'
import { Mapping } from '../../../mappings/contract.ts'
import { fileReader } from '../../../mappings/rows/file-reader.ts'
import type { Entry } from '../entries.ts'
import { surveyed, takenTogether } from './survey.ts'

const said = { en: '', ja: '' }
const field = (name: string) => ({ name, label: said, type: 'text' as const, synonyms: [] })
const cases = { name: 'cases', label: said, fields: [field('external_id'), field('status')], store: async () => [] }

test('a file of which more rows have to be taken together than are held is refused before anything is stored', async () => {
  const log = (repeated: Mapping['repeated']) => {
    const columns = { external_id: 'id', status: 'state' }
    const mapping = Mapping.parse({ target: 'cases', source: 'desk', columns, repeated })
    const reader = fileReader(mapping, { headings: ['id', 'state'], types: [] }, { importables: [cases] }, 'UTC')
    async function* entries(): AsyncGenerator<Entry> {
      const bare = {
        until: null,
        records: 1,
        share: 0,
        numeric: undefined,
        odd: undefined,
        broken: null,
        because: null,
      }
      for (let row = 2; row < 14; row++) yield { ...bare, row, cells: [`C-${row % 3}`, 'open'] }
    }
    return async (most: number) => {
      const repeats = await surveyed(entries, reader, { hear: () => {}, see: () => {} })
      return (await takenTogether(entries, reader, mapping, repeats, { most })).together.size
    }
  }
  expect(await log('last')(3)).toBe(3)
  await expect(log('last')(2)).rejects.toThrow('More than 2 rows have to be taken together')
  expect(await log({ latestBy: 'state' })(12)).toBe(3)
  await expect(log({ latestBy: 'state' })(11)).rejects.toThrow('More than 11 rows')
})
