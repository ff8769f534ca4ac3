// npm runs this after it has installed in a clone: builds what `meguri/maths` is imported from. An installation without
// the tools to build (`--omit=dev`) goes on without it, and says so.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tools = ['node_modules/.bin/node', 'node_modules/vite', 'node_modules/typescript'].map((tool) => join(root, tool))

if (tools.every((tool) => existsSync(tool))) {
  const { status } = spawnSync(tools[0], [join(root, 'bin/build-maths.ts')], { cwd: root, stdio: ['ignore', 2, 2] })
  process.exit(status ?? 1)
}
process.stderr.write(
  'meguri/maths was not built: what builds it is not installed. npm install && npm run prepare builds it.\n',
)
