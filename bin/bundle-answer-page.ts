import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** What makes the page that people answer on quicker, as one module. Nothing is written. */
export async function bundleAnswerPage(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: [{ find: /^#(?=platform|gather)/, replacement: `${resolve(root, 'src')}/` }] },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: resolve(root, 'src/gather/answering/ui/page/runtime.ts') },
    },
  })
  const chunks = [result].flat().flatMap((output) => ('output' in output ? output.output : []))
  return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n')
}

/** Puts it beside the screens, where the door of the page finds it. */
export function answerPagePlugin(): Plugin {
  return {
    name: 'meguri:answer-page',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'answer-page.js', source: await bundleAnswerPage() })
    },
  }
}
