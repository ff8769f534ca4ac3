import type { SourceFile } from './imports-of.ts'

/** One broken rule, in words that say where and what to do. */
export type Fault = { rule: number; file: string; says: string }

const wings = ['gather', 'see', 'act', 'learn']
const nameless = /(^|\/)(utils?|helpers?|common|shared|misc|types|constants|index|core|lib)(\/|\.tsx?$)/

/** The six rules of who may import whom. `rooms` is the order of the table of contents. */
export function faultsOf(files: readonly SourceFile[], rooms: readonly string[]): Fault[] {
  const house = files.filter((file) => !file.path.endsWith('.test.ts') && !file.path.endsWith('.test.tsx'))
  return [
    ...lowRooms(house),
    ...upwards(house, rooms),
    ...front(house, rooms),
    ...quiet(house),
    ...circles(house),
    ...names(files),
    ...pages(house),
  ]
}

/** 1. maths imports only maths and its numeric libraries; platform imports maths, itself and npm. */
function lowRooms(files: readonly SourceFile[]): Fault[] {
  const numeric = ['decimal.js', 'ml-matrix', 'temporal-polyfill']
  const maths = linesOf(files, 'maths').filter(
    ({ to }) =>
      !(to.isPackage
        ? numeric.includes(to.target) || to.target.startsWith('@stdlib/')
        : to.target.startsWith('maths/')),
  )
  const platform = linesOf(files, 'platform').filter(
    ({ to }) => !to.isPackage && !/^(platform|maths)\//.test(to.target),
  )
  return [
    ...maths.map(({ from, to }) => ({ rule: 1, file: from.path, says: `maths imports only maths, not ${to.target}` })),
    ...platform.map(({ from, to }) => ({ rule: 1, file: from.path, says: `platform knows no feature: ${to.target}` })),
  ]
}

/** 2a. A feature imports only features above it. 3 follows: what comes later is reached by a notice. */
function upwards(files: readonly SourceFile[], rooms: readonly string[]): Fault[] {
  return between(files)
    .filter(
      ({ from, to }) =>
        rooms.indexOf(roomOf(to.target)) > rooms.indexOf(roomOf(from.path)) || !rooms.includes(roomOf(to.target)),
    )
    .map(({ from, to }) => ({
      rule: 2,
      file: from.path,
      says: `${roomOf(from.path)} stands above ${roomOf(to.target)}; announce a notice or contribute instead of importing ${to.target}`,
    }))
}

/** 2b. From another feature only its contract, front door, fields or ui. */
function front(files: readonly SourceFile[], rooms: readonly string[]): Fault[] {
  const isOpen = (target: string) => {
    const room = roomOf(target)
    const rest = target.slice(room.length + 1)
    const name = room.split('/').at(-1)
    return (
      rest === 'contract.ts' ||
      rest === 'fields.ts' ||
      rest === `${name}.ts` ||
      rest.startsWith('ui/') ||
      rest === 'words.ts'
    )
  }
  return between(files)
    .filter(({ to }) => rooms.includes(roomOf(to.target)) && !isOpen(to.target))
    .map(({ from, to }) => ({
      rule: 2,
      file: from.path,
      says: `${to.target} is not a door: import the contract, the front door, fields or ui of ${roomOf(to.target)}`,
    }))
}

const loudPackages =
  /^(node:|pg$|pg-boss$|kysely|@clickhouse\/|chdb|hono|@hono\/|better-auth(?!\/(client|react))|nodemailer|pino$|prom-client|@orpc\/server|@orpc\/openapi$|@modelcontextprotocol\/)/

/** 4. Quiet files never reach loud ones, transitively. What only lends its types is not reached, except by screens: their types are compiled as well. */
function quiet(files: readonly SourceFile[]): Fault[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const loudBehind = (path: string): string | null => {
    const reached = new Set([path])
    for (const one of reached)
      for (const { target, isPackage, isTypeOnly } of byPath.get(one)?.imports ?? []) {
        if (isTypeOnly && !isScreen(path)) continue
        if (isPackage && loudPackages.test(target)) return target
        if (!isPackage) reached.add(target)
      }
    return null
  }
  return files
    .filter((file) => isQuiet(file.path))
    .flatMap((file) => {
      const loud = loudBehind(file.path)
      return loud === null ? [] : [{ rule: 4, file: file.path, says: `a quiet file reaches ${loud}` }]
    })
}

/** By its place: screens, the web, maths; by its name: contracts and words. */
function isQuiet(path: string): boolean {
  return (
    path.startsWith('maths/') ||
    isScreen(path) ||
    path === 'contents.ts' ||
    /\/(contract|words|names|notices|live)\.ts$|\/(contract|words)\//.test(path)
  )
}

function isScreen(path: string): boolean {
  return path.startsWith('web/') || path.includes('/ui/')
}

/** 5a. No circles among modules that are really loaded. */
function circles(files: readonly SourceFile[]): Fault[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const state = new Map<string, 'open' | 'done'>()
  const faults: Fault[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      faults.push({ rule: 5, file: path, says: `a circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}` })
      return
    }
    state.set(path, 'open')
    for (const line of byPath.get(path)?.imports ?? [])
      if (!line.isPackage && !line.isTypeOnly) visit(line.target, [...trail, path])
    state.set(path, 'done')
  }
  for (const file of files) visit(file.path, [])
  return faults
}

/** 5b. No barrels, and no names that say nothing. */
function names(files: readonly SourceFile[]): Fault[] {
  return files
    .filter((file) => nameless.test(file.path))
    .map((file) => ({ rule: 5, file: file.path, says: 'the name says nothing: name it for what it holds' }))
}

/** 6. Pages that compose features live in web/pages; no feature and no kit imports a page. */
function pages(files: readonly SourceFile[]): Fault[] {
  const intoPages = files
    .filter((file) => !file.path.startsWith('web/'))
    .flatMap((file) =>
      file.imports
        .filter((line) => line.target.startsWith('web/pages'))
        .map((line) => ({
          rule: 6,
          file: file.path,
          says: `a page composes features, it is not imported by one: ${line.target}`,
        })),
    )
  const kit = linesOf(files, 'web/kit')
    .filter(({ to }) => !to.isPackage && wings.some((wing) => to.target.startsWith(`${wing}/`)))
    .map(({ from, to }) => ({
      rule: 6,
      file: from.path,
      says: `the kit knows no domain: ${to.target}`,
    }))
  return [...intoPages, ...kit]
}

type Line = { from: SourceFile; to: SourceFile['imports'][number] }

function linesOf(files: readonly SourceFile[], folder: string): Line[] {
  return files
    .filter((file) => file.path.startsWith(`${folder}/`))
    .flatMap((from) => from.imports.map((to) => ({ from, to })))
}

/** Imports from one feature into another. */
function between(files: readonly SourceFile[]): Line[] {
  return wings
    .flatMap((wing) => linesOf(files, wing))
    .filter(
      ({ from, to }) =>
        !to.isPackage &&
        wings.some((wing) => to.target.startsWith(`${wing}/`)) &&
        roomOf(to.target) !== roomOf(from.path),
    )
}

function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}
