import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename, resolve } from 'node:path'
import { compileFunction } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'

// The chapters of docs/maths are worked: every line `expression // → value` of a ts block is computed, with everything
// that the maths room exports in scope, and must give that value. The blocks of a chapter follow one another.
const root = resolve(import.meta.dirname, '..')
const chapters = globSync('docs/maths/*.md', { cwd: root })
  .filter((file) => basename(file) !== 'mutants.md')
  .sort()
const room: Record<string, unknown> = {}

beforeAll(async () => {
  const files = globSync('src/maths/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
  for (const file of files) Object.assign(room, await import(resolve(root, file)))
})

describe.each(chapters)('%s', (chapter) => {
  test('computes what it says', () => {
    const claims: { said: string; found: unknown; expected: unknown }[] = []
    const claim = (said: string, found: unknown, expected: unknown) => claims.push({ said, found, expected })
    const program = stripTypeScriptTypes(worked(readFileSync(resolve(root, chapter), 'utf8')))
    compileFunction(program, ['claim', ...Object.keys(room)], { filename: basename(chapter) })(
      claim,
      ...Object.values(room),
    )
    expect(claims.length).toBeGreaterThan(0)
    for (const { said, found, expected } of claims) expect(found, said).toEqual(expected)
  })
})

/** The ts blocks of a chapter as one program, in which each claim is a call. */
function worked(text: string): string {
  const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, block = '']) => block)
  return blocks.flatMap(statementsOf).map(asCall).join('\n')
}

/** A statement begins on a line that is not indented and does not go on with the one before. */
function statementsOf(block: string): string[] {
  return block.split(/\n(?![\s.)\]}?:&|])/)
}

function asCall(statement: string): string {
  const [said = '', value] = statement.replace(/^;/, '').split(' // → ')
  return value === undefined ? `${statement}\n` : `;claim(${JSON.stringify(statement)}, (${said}), (${value}));`
}
