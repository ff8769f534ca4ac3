import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rooms } from '../../src/contents.ts'
import { root } from '../../src/platform/config.ts'
import { type Names, namesOf } from '../../src/platform/wording/names-of.ts'

// People read words: a new job, a new audited table or a new column of one is said in both languages, by the room that has it.
const withheld = ['hash', 'workspace_id']
const named = new Map<string, Names>()
for (const room of rooms) named.set(room, await namesIn(room))
const all = namesOf([...named.values()])
const words = (room: string): Names => named.get(room) ?? {}

test.each(rooms)('%s says in words what it does by itself, and nothing else', (room) => {
  const names = textsOf(room, '/jobs.ts').flatMap((text) =>
    found(/\b(?:work\(|(?:every|when|whenMany)\(\s*'[^']+',)\s*'([^']+)'/g, text),
  )
  // What hears several notices is called the same each time.
  expect(Object.keys(words(room).works ?? {}).sort()).toEqual([...new Set(names)].sort())
})

test('there is work to say', () => {
  expect([...named.values()].flatMap(({ works = {} }) => Object.keys(works)).length).toBeGreaterThan(30)
})

test('wherever a change may come from is said in words, and nowhere else', () => {
  const patterns = [
    /locale: [\w.]+,\s*source: ['`](\w+)/g,
    /\bsource: .*\? '(\w+)' : '\w+'/g,
    /\bsource: .*\? '\w+' : '(\w+)'/g,
    /\.transaction\(async \([\s\S]*?\n {2}\}, `(\w+):/g,
    /function sourceOf\(.*\): string \{\s*return `(\w+):/g,
    /\bwriteAs\(context, '(\w+)'\)/g,
    /current_setting\('meguri\.source', true\), ''\), '(\w+)'/g,
  ]
  const sources = patterns.map((pattern) => [...below('.ts'), ...below('.sql')].flatMap((text) => found(pattern, text)))
  for (const [index, names] of sources.entries()) expect(names, String(patterns[index])).not.toEqual([])
  const said = [...named.values()].flatMap(({ sources = {} }) => Object.keys(sources))
  expect(said.sort()).toEqual([...new Set(sources.flat())].sort())
})

test.each(rooms)('%s says in words each kind of record of its own that is audited, and no other', (room) => {
  expect(Object.keys(words(room).records ?? {}).sort()).toEqual(auditedIn(room).toSorted())
})

test('whatever moves with its customer in a merge is counted in words, and nothing else', () => {
  // The rows that a merge moves are found by their foreign key to customers, in tables whose rows have an id.
  const moving = below('.sql')
    .flatMap((text) => [...text.replaceAll(/--.*/g, '').matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\);/g)])
    .filter(([, , body = '']) => /REFERENCES customers\b/.test(body) && /^\s+id\s/m.test(body))
    .map(([, table = '']) => table)
  expect(moving.length).toBeGreaterThan(10)
  expect(moving.filter((table) => all.moved(table) === undefined)).toEqual([])
  expect(all.records.map(({ table }) => table).filter((table) => all.moved(table) && !moving.includes(table))).toEqual(
    [],
  )
})

const fieldsOf = (tables: readonly string[]) => {
  const database = readFileSync(join(root, 'src', 'platform', 'stores', 'database.ts'), 'utf8')
  return tables.flatMap((table) => {
    const [name] = found(new RegExp(`^  ${table}: (\\w+);`, 'gm'), database)
    return found(new RegExp(`interface ${name} \\{([^]*?)\\n\\}`, 'g'), database)
      .flatMap((body) => found(/^ {2}(\w+):/gm, body))
      .filter((field) => !withheld.includes(field))
      .map((field): [table: string, field: string] => [table, field])
  })
}

test('every field of theirs is said in words', () => {
  const fields = fieldsOf(rooms.flatMap(auditedIn))
  expect(fields.length).toBeGreaterThan(150)
  expect(fields.filter(([table, field]) => all.field(table, field) === undefined)).toEqual([])
})

test.each(rooms)('%s names no field that none of its records has, or that each of them names for itself', (room) => {
  const fields = fieldsOf(auditedIn(room))
  const { records = {}, fields: shared = {} } = words(room)
  const own = Object.entries(records).flatMap(([table, one]) =>
    Object.keys(one.fields ?? {}).map((field): [string, string] => [table, field]),
  )
  expect(own.filter(([table, field]) => !fields.some(([of, name]) => of === table && name === field))).toEqual([])
  const needless = Object.keys(shared).filter((field) =>
    fields.every(([table, name]) => name !== field || records[table]?.fields?.[field] !== undefined),
  )
  expect(needless).toEqual([])
})

test('a play that is over was not always done, a case is received, a person has a post and a contact a subject', () => {
  expect([all.field('plays', 'closed_at')?.ja, all.field('cases', 'closed_at')?.ja]).toEqual(['終了日時', '完了日時'])
  expect([all.field('plays', 'opened_at')?.ja, all.field('cases', 'opened_at')?.ja]).toEqual(['起票日時', '受付日時'])
  expect([all.field('people', 'title')?.ja, all.field('interactions', 'title')?.ja]).toEqual(['役職', '件名'])
  expect(all.field('contracts', 'period')).toEqual({ en: 'Billing period', ja: '請求周期' })
})

test('a column is called as in the nearest room above that names it, and by no room below', () => {
  const above: Names = { records: { a: { name: word('A') } }, fields: { x: word('x above'), y: word('y above') } }
  const own: Names = { records: { b: { name: word('B') } }, fields: { y: word('y own') } }
  const below: Names = { records: { c: { name: word('C'), fields: { y: word('y of C') } } }, fields: { x: word('x') } }
  const { field, record } = namesOf([above, own, below])
  expect(['x', 'y', 'z'].map((name) => field('b', name)?.en)).toEqual(['x above', 'y own', undefined])
  expect([field('c', 'y')?.en, field('c', 'x')?.en, field('d', 'x')]).toEqual(['y of C', 'x', undefined])
  expect([record('c')?.en, record('d')]).toEqual(['C', undefined])
})

async function namesIn(room: string): Promise<Names> {
  const file = join(root, 'src', room, 'names.ts')
  return existsSync(file) ? (await import(file)).names : {}
}

function word(said: string) {
  return { en: said, ja: said }
}

function auditedIn(room: string): string[] {
  return [
    ...new Set(
      textsOf(`${room}/migrations`, '.sql').flatMap((text) =>
        found(/log_changes\('(\w+)'\)/g, text.replaceAll(/--.*/g, '')),
      ),
    ),
  ]
}

/** What the folder of a room holds, without the rooms inside it. */
function textsOf(folder: string, ending: string): string[] {
  const within = rooms.filter((room) => room.startsWith(`${folder}/`))
  return paths(ending)
    .filter((path) => path.startsWith(`${folder}/`) && !within.some((room) => path.startsWith(`${room}/`)))
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
}

function below(ending: string): string[] {
  return paths(ending).map((path) => readFileSync(join(root, 'src', path), 'utf8'))
}

function paths(ending: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith(ending) && !path.endsWith('.test.ts'),
  )
}

function found(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, part = '']) => part)
}
