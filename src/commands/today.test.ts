import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../test/world.ts'
import { openOut } from './out.ts'
import { printToday } from './today.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world()
})
afterAll(() => house?.close())

test('an empty house says that there are no customers yet; one with customers, how many need a person', async () => {
  const { api } = await house.workspace()
  const printed = async (language: string) => {
    const lines: string[] = []
    const out = { ...openOut(false, { LANG: language }), line: (text: string) => void lines.push(text) }
    await printToday({ api }, out, 7)
    return lines
  }
  expect(await printed('en')).toEqual([
    'There are no customers yet: import them in the browser, or with meguri import.',
  ])
  expect((await printed('ja'))[0]).toContain('まだ顧客がいません')
  await api.customers.create({ name: '北ロジスティクス' })
  expect(await printed('en')).toEqual(['0 customers need a person today.'])
})
