import { globSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { answerPagePlugin } from './bin/bundle-answer-page.ts'
import { contractPlugin } from './bin/contract-plugin.ts'

const root = import.meta.dirname

/** The libraries that every screen needs change seldom: a file of their own lets browsers keep it across releases. */
const groups = [
  {
    name: 'ground',
    test: /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](react-)?(router|router-core|query|query-core|store|history))[\\/]/,
  },
]

export default defineConfig(async ({ command }) => {
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: resolve(root, 'src/web'),
    base: '/',
    define: { roomsInOrder: JSON.stringify(await roomsInOrder()) },
    plugins: [react(), contractPlugin(), lingeringPlugin(), answerPagePlugin()],
    resolve: {
      alias: [{ find: /^#(?=web|platform|maths|gather|see|act|learn)/, replacement: `${resolve(root, 'src')}/` }],
    },
    build: {
      outDir: resolve(root, 'dist/web'),
      emptyOutDir: false,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
      // Which files each page of the house will need is a list of 8 kB on the wire that the first screen would wait for; a page asks for its
      // own when it comes. Styles are always loaded with the page.
      modulePreload: { resolveDependencies: (_file, needed, { hostType }) => (hostType === 'js' ? [] : needed) },
      manifest: true,
      rolldownOptions: { output: { codeSplitting: { groups } } },
    },
    server: { proxy: Object.fromEntries(['/api', '/auth', '/access', '/v1'].map((path) => [path, apiTarget()])) },
  }
})

/** Node itself loads the table of contents: bundled into this configuration, each change of a contract would start the server anew. */
async function roomsInOrder(): Promise<readonly string[]> {
  const { rooms } = await import(pathToFileURL(resolve(root, 'src/contents.ts')).href)
  return rooms
}

function apiTarget(): string {
  return process.env.MEGURI_URL ?? 'http://127.0.0.1:4700'
}

/** A tab that was opened before an update still finds its files for a day; after that they go. */
function lingeringPlugin(): Plugin {
  const aDay = 24 * 60 * 60 * 1000
  return {
    name: 'meguri:lingering',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      for (const file of globSync('assets/*', { cwd: dir })) {
        const path = resolve(dir, file)
        if (!(file in bundle) && Date.now() - statSync(path).mtimeMs > aDay) rmSync(path)
      }
    },
  }
}
