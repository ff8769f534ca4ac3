import { globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { minifyContractRouter } from '@orpc/contract'
import type { Plugin } from 'vite'
import { nameOf } from '../src/platform/furnishing/room-name.ts'

const root = resolve(import.meta.dirname, '..')

/**
 * `virtual:contract`: every feature's operations without their zod schemas, so that the browser knows methods and
 * paths and carries no validator. Keyed by the name that the feature has in the API.
 */
export function contractPlugin(): Plugin {
  const id = '\0virtual:contract'
  return {
    name: 'meguri:contract',
    resolveId: (source) => (source === 'virtual:contract' ? id : null),
    async load(wanted) {
      if (wanted !== id) return null
      return `export const contract = ${JSON.stringify(await minifiedContracts((file) => this.addWatchFile(file)))}`
    },
  }
}

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
