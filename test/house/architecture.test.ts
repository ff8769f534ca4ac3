import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rooms } from '../../src/contents.ts'
import { root } from '../../src/platform/config.ts'
import type { SourceFile } from './imports-of.ts'
import { sourcesBelow } from './imports-of.ts'
import { faultsOf } from './rules.ts'

test('the house keeps its six rules', () => {
  const faults = faultsOf(sourcesBelow(join(root, 'src')), rooms)
  expect(faults.map((fault) => `rule ${fault.rule} ${fault.file}: ${fault.says}`)).toEqual([])
})

// Each rule is proved by a fault planted in a small tree of its own.
const sound: SourceFile[] = [
  file('maths/mean.ts'),
  file('platform/log.ts', 'maths/mean.ts', 'pino'),
  file('gather/customers/contract.ts', 'zod'),
  file('gather/customers/store.ts', 'kysely'),
  file('gather/customers/customers.ts', 'gather/customers/store.ts'),
  file('see/health/api.ts', 'gather/customers/customers.ts', 'see/health/score.ts'),
  file('see/health/score.ts', 'maths/mean.ts'),
  file('web/pages/TodayPage.tsx', 'see/health/score.ts'),
]
const order = ['gather/customers', 'see/health']

test('a sound tree has no fault', () => expect(faultsOf(sound, order)).toEqual([]))

test.each([
  [1, 'maths reaches a store', file('maths/median.ts', 'pg')],
  [1, 'maths reaches a feature', file('maths/median.ts', 'see/health/score.ts')],
  [1, 'platform knows a feature', file('platform/menu.ts', 'see/health/score.ts')],
  [2, 'a feature imports one below it', file('gather/customers/api.ts', 'see/health/fields.ts')],
  [2, 'a feature passes by the front door', file('see/health/jobs.ts', 'gather/customers/store.ts')],
  [2, 'a feature that is not in the table of contents', file('see/health/jobs.ts', 'see/weather/contract.ts')],
  [4, 'a contract reaches a store through a rule', file('see/health/contract.ts', 'gather/customers/customers.ts')],
  [4, 'a screen reaches Node', file('see/health/ui/Badge.tsx', 'node:fs')],
  [5, 'two files in a circle', file('see/health/score.ts', 'see/health/api.ts')],
  [5, 'a name that says nothing', file('see/health/utils.ts')],
  [5, 'a barrel', file('see/health/index.ts')],
  [6, 'a feature imports a page', file('see/health/ui/Badge.tsx', 'web/pages/TodayPage.tsx')],
  [6, 'the kit knows a feature', file('web/kit/Table.tsx', 'see/health/score.ts')],
])('rule %i is broken where %s', (rule, _, planted) => {
  const tree = [...sound.filter((one) => one.path !== planted.path), planted]
  expect(faultsOf(tree, order).map((fault) => fault.rule)).toContain(rule)
})

test('an import for its types alone does not make a quiet file loud', () => {
  const lent: SourceFile = {
    path: 'see/health/contract.ts',
    text: '',
    imports: [{ target: 'gather/customers/customers.ts', isPackage: false, isTypeOnly: true }],
  }
  expect(faultsOf([...sound, lent], order)).toEqual([])
})

test('a screen does not borrow types from a loud file either', () => {
  const borrowing: SourceFile = {
    path: 'see/health/ui/Badge.tsx',
    text: '',
    imports: [{ target: 'gather/customers/store.ts', isPackage: false, isTypeOnly: true }],
  }
  const lending = file('gather/customers/store.ts', 'kysely')
  const tree = [...sound.filter(({ path }) => path !== lending.path), lending, borrowing]
  expect(faultsOf(tree, order).map((fault) => fault.rule)).toContain(4)
})

function file(path: string, ...targets: string[]): SourceFile {
  return {
    path,
    text: '',
    imports: targets.map((target) => ({ target, isPackage: !/\.tsx?$/.test(target), isTypeOnly: false })),
  }
}
