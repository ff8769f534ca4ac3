import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { bundleMaths, type MathsBundle, mathsFiles } from '../bin/bundle-maths.ts'

let bundle: MathsBundle

const sourceOf = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

beforeAll(async () => {
  bundle = await bundleMaths()
})

test('the whole maths room bundles for a browser and asks for no Node built-in', () => {
  expect(bundle.builtins).toEqual([])
  const withValues = mathsFiles().filter((file) => /^export (function|const|class)/m.test(sourceOf(file)))
  expect(withValues.length).toBeGreaterThan(60)
  expect(withValues.filter((file) => !bundle.files.includes(file))).toEqual([])
  expect(bundle.module).not.toMatch(/^import |\brequire\(|\bprocess\.|\bBuffer\b/m)
})

test('no two files export one name, so that one entry can export them all', () => {
  const names = mathsFiles().flatMap((file) =>
    [...sourceOf(file).matchAll(/^export (?:type|interface|class|const|function) (\w+)/gm)].map(([, name]) => name),
  )
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

test('it takes in no package but those for matrices, decimals and zones', () => {
  expect(bundle.packages).toEqual(expect.arrayContaining(['decimal.js', 'ml-matrix', 'temporal-polyfill']))
  const allowed = /^(decimal\.js|ml-matrix|ml-array-\w+|is-any-array|temporal-(polyfill|spec|utils))$/
  expect(bundle.packages.filter((name) => !allowed.test(name))).toEqual([])
})

test('it stays under 160 kB gzipped, comments and all', () => {
  expect(gzipSync(bundle.module).length).toBeLessThan(160_000)
})

const questions = `[
  maths.netPromoterScore({ promoters: 50, passives: 30, detractors: 20 }).value.score,
  maths.dateInZone(Date.UTC(2026, 2, 31, 15), 'Asia/Tokyo'),
  maths.sumOfMoney([{ amount: '0.1', currency: 'USD' }, { amount: '0.2', currency: 'USD' }], 'USD').amount,
  maths.shiftedBetaGeometric([[1000, 869, 743, 653, 593, 551, 517, 491]]).value.parameters.alpha.toFixed(3),
]`
const answers = [30, '2026-04-01', '0.3', '0.668']

test('it works alone in Node, without this repository', () => {
  const url = `data:text/javascript;base64,${Buffer.from(bundle.module).toString('base64')}`
  const program = `const maths = await import(${JSON.stringify(url)}); console.log(JSON.stringify(${questions}))`
  const printed = execFileSync(process.execPath, ['--input-type=module'], {
    input: program,
    cwd: '/',
    encoding: 'utf8',
  })
  expect(JSON.parse(printed)).toEqual(answers)
})

test('it works where there is nothing but JavaScript itself, as in a browser', () => {
  const printed = runInNewContext(`${bundle.script}; const maths = meguriMaths; JSON.stringify(${questions})`, {})
  expect(JSON.parse(printed)).toEqual(answers)
})

test('a stranger imports meguri/maths in a clone after installing, by its name', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const clone = mkdtempSync(join(tmpdir(), 'meguri-clone-'))
  try {
    const kept = execFileSync('git', ['ls-files', '-z', 'package.json', 'bin', 'src/maths'], {
      cwd: root,
      encoding: 'utf8',
    })
    for (const file of kept.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
      cpSync(join(root, file), join(clone, file), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'))
    const { scripts } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8'))
    execFileSync('sh', ['-c', scripts.prepare], { cwd: clone, stdio: 'pipe' })
    writeFileSync(
      join(clone, 'stranger.mjs'),
      `import * as maths from 'meguri/maths'; console.log(JSON.stringify(${questions}))`,
    )
    const printed = execFileSync(process.execPath, ['stranger.mjs'], { cwd: clone, encoding: 'utf8' })
    expect(JSON.parse(printed)).toEqual(answers)
    expect(existsSync(join(clone, 'dist/maths/maths.d.ts'))).toBe(true)
  } finally {
    rmSync(clone, { recursive: true })
  }
})
