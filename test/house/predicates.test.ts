import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'
import { sourcesBelow } from './imports-of.ts'

/**
 * What the trade asks everywhere has one home, in SQL and in TypeScript: a parity test beside it holds that both say the same. Whoever
 * spells it out anew starts a second meaning.
 */
const predicates: readonly [name: string, home: string, spellings: readonly RegExp[]][] = [
  [
    'with us',
    'gather/customers/with-us.ts',
    [
      /'prospect',\s*'left'|'left',\s*'prospect'/,
      /\bstage\s*(<>|!=|!==|===|=)\s*'left'/,
      /\bstage\s*(<>|!=|!==)\s*'prospect'/,
    ],
  ],
  [
    'present',
    'gather/people/present.ts',
    [/left_on\s+IS\s+(NOT\s+)?NULL/i, /is(Not)?Null\(left_on\)/i, /left_on\s*[<>]=?/, /\bleftOn\s*[<>]=?\s/],
  ],
  [
    'in force',
    'gather/contracts/in-force.ts',
    [/ends_on(\s+IS\s+NULL\s+OR|\s*>=|\s*<\s(?!t\.starts_on))/i, /starts_on\s*<=/, /\bendsOn\s*(<|>=)\s(?!startsOn)/],
  ],
  [
    'terms on a day',
    'gather/contracts/amending/on-day.ts',
    [
      /\bamended_(from|plan|seats|amount|monthly|yearly|end)\b/,
      /\bk\.(plan|seats|amount|ends_on)\b/,
      /(sum|min|max)(If)?\((yearly_value|ends_on)\b/,
    ],
  ],
  ['yearly value', 'gather/contracts/yearly-value.ts', [/\b12\s*[*/]|[*/]\s*12\b/]],
  ['the four bands', 'see/segments/language/kinds.ts', [/'thriving',\s*'steady'|'watch',\s*'steady'/]],
]

/** Where the same letters mean something else. This list may only shrink. */
const others: Readonly<Record<string, readonly string[]>> = {
  'with us': [
    // What contradicts that a customer has left, and a column of a file that tells it.
    'gather/contracts/importing/faults.ts',
    'gather/intake/importing/faults.ts',
    'gather/mappings/suggesting/leaks.ts',
  ],
  present: [
    // The day on which a customer left, which no person has.
    'gather/customers/faults.ts',
    'gather/customers/importing/importable.ts',
    'gather/intake/importing/faults.ts',
  ],
}

const sources = sourcesBelow(join(root, 'src')).filter(
  ({ path }) =>
    /^(gather|see|act|learn)\//.test(path) &&
    !/\.(test|fixture)\.tsx?$/.test(path) &&
    !path.startsWith('act/sample-world'),
)

test('the list of others only holds what still spells it', () => {
  for (const [name, , spellings] of predicates)
    for (const path of others[name] ?? [])
      expect(
        sources.some((one) => one.path === path && spellings.some((spelling) => spelling.test(one.text))),
        path,
      ).toBe(true)
})

test.each(predicates)('%s is asked in one place, %s', (name, home, spellings) => {
  const found = sources.filter(({ text }) => spellings.some((spelling) => spelling.test(text))).map(({ path }) => path)
  expect(found).toContain(home)
  expect(found.filter((path) => path !== home && !(others[name] ?? []).includes(path))).toEqual([])
})
