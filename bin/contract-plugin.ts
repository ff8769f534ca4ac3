import { globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { minifyContractRouter } from '@orpc/contract'
import type { Plugin } from 'vite'
import type { Live } from '../src/platform/furnishing/live.ts'
import { nameOf } from '../src/platform/furnishing/room-name.ts'

const root = resolve(import.meta.dirname, '..')

/** What the browser knows of the rooms without carrying the rest: `virtual:contract` and `virtual:live`. */
export function contractPlugin(): Plugin {
  return {
    name: 'meguri:contract',
    resolveId: (source) => (source === 'virtual:contract' || source === 'virtual:live' ? `\0${source}` : null),
    async load(wanted) {
      const watch = (file: string) => this.addWatchFile(file)
      if (wanted === '\0virtual:contract')
        return `export const contract = ${JSON.stringify(await minifiedContracts(watch))}`
      return wanted === '\0virtual:live' ? `export const live = ${JSON.stringify(await heardLives(watch))}` : null
    },
  }
}

/** By its place, which answers of a room follow which changes. Who is asked before a save over a change is the server's alone. */
async function heardLives(watch: (file: string) => void): Promise<Record<string, unknown>> {
  const heard: Record<string, unknown> = {}
  for (const file of globSync('src/*/*/live.ts', { cwd: root }).sort()) {
    const path = resolve(root, file)
    watch(path)
    const { live }: { live?: Live } = await import(`${pathToFileURL(path).href}?at=${Date.now()}`)
    if (live === undefined) continue
    const { versions: _, ...rest } = live
    heard[dirname(file).slice('src/'.length)] = rest
  }
  return heard
}

/**
 * Every feature's operations without their zod schemas, so that the browser knows methods and paths and carries no validator. Keyed by the
 * name that the feature has in the API.
 */
async function minifiedContracts(watch: (file: string) => void): Promise<Record<string, unknown>> {
  const minified: Record<string, unknown> = {}
  for (const file of globSync('src/*/*/contract.ts', { cwd: root }).sort()) {
    const path = resolve(root, file)
    watch(path)
    const module: Record<string, unknown> = await import(`${pathToFileURL(path).href}?at=${Date.now()}`)
    const contract = module.contract
    if (isRouter(contract)) minified[nameOf(dirname(file))] = slim(minifyContractRouter(contract))
  }
  return minified
}

function isRouter(value: unknown): value is Parameters<typeof minifyContractRouter>[0] {
  return typeof value === 'object' && value !== null
}

/** Keeps of each operation only what a request needs: its route. Summaries and error schemas stay on the server. */
function slim(router: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(router).map(([name, node]: [string, object]) => {
      const operation = '~orpc' in node ? (node['~orpc'] as { route: { method?: string; path?: string } }) : undefined
      if (operation === undefined) return [name, slim(node)]
      const { method, path } = operation.route
      return [name, { '~orpc': { errorMap: {}, meta: {}, route: { method, path } } }]
    }),
  )
}
