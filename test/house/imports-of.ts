import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export type SourceFile = { path: string; text: string; imports: readonly Import[] }
/** `target` is a path below the folder, or the name of a package; type-only imports vanish before anything runs. */
export type Import = { target: string; isPackage: boolean; isTypeOnly: boolean }

/** Every TypeScript file below a folder with what it imports, by paths relative to that folder. */
export function sourcesBelow(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name)
      const text = readFileSync(full, 'utf8')
      return { path: relative(folder, full), text, imports: importsOf(text, full, folder) }
    })
    .sort((a, b) => a.path.localeCompare(b.path))
}

function importsOf(text: string, file: string, folder: string): Import[] {
  const statements = [...text.matchAll(/^(?:import|export)\s+(type\s+)?([^'";]*?\s+from\s+)?'([^']+)'/gm)].map(
    (found) => ({
      name: found[3] ?? '',
      isTypeOnly: found[1] !== undefined || onlyTypes(found[2] ?? ''),
    }),
  )
  const lazy = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map((found) => ({
    name: found[1] ?? '',
    isTypeOnly: false,
  }))
  return [...statements, ...lazy].map(({ name, isTypeOnly }) => ({ ...resolved(name, file, folder), isTypeOnly }))
}

/** `{ type A, type B } from`: nothing of it remains when the types are stripped, but the module would still be loaded. */
function onlyTypes(clause: string): boolean {
  const named = /^\{([^}]*)\}\s+from\s+$/.exec(clause)?.[1]
  const parts = named?.split(',').filter((part) => part.trim() !== '') ?? ['a value']
  return parts.every((part) => part.trim().startsWith('type '))
}

function resolved(name: string, file: string, folder: string): Omit<Import, 'isTypeOnly'> {
  if (name.startsWith('#')) return { target: name.slice(1), isPackage: false }
  if (name.startsWith('.')) return { target: relative(folder, resolve(dirname(file), name)), isPackage: false }
  return { target: name, isPackage: true }
}
