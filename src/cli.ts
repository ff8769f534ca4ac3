import { Command } from 'commander'
import { operationCommands } from './commands/operations.ts'
import { openOut } from './commands/out.ts'
import { type Api, reach } from './commands/reach.ts'
import { readConfig, versionOfMeguri } from './platform/config.ts'

const program = new Command('meguri')
  .description('Meguri: who is on the way to success, who is not and why, and what worked.')
  .version(versionOfMeguri())
  .option('--workspace <name or id>', 'the workspace, where there are several')
  .option('--json', 'print answers as JSON')

program.command('start').description('Opens the house and serves it.').action(async () => {
  const { start } = await import('./commands/start.ts')
  await start(readConfig(process.env), openOut(false, process.env))
})

for (const command of operationCommands(run)) program.addCommand(command)

await program.parseAsync().catch((problem: Error & { data?: unknown }) => {
  process.stderr.write(`${problem.message}\n`)
  if (process.env.MEGURI_LOG === 'debug') process.stderr.write(`${problem.stack}\n`)
  process.exitCode = 1
})

/** Reaches a house, acts, prints the answer. */
async function run(act: (api: Api) => Promise<unknown>): Promise<void> {
  const { workspace } = program.opts<{ workspace?: string }>()
  const out = openOut(true, process.env)
  const reached = await reach(readConfig(process.env), process.env, { workspace, locale: out.locale })
  try {
    out.document(await act(reached.api))
  } finally {
    await reached.close()
  }
}
