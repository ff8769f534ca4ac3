import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { mustBeForHouse } from './commands/house-there.ts'
import { operationCommands } from './commands/operations.ts'
import { type Out, openOut } from './commands/out.ts'
import { type Reached, reach } from './commands/reach.ts'
import { refuseIn, wholeUpTo } from './commands/refusals.ts'
import { readConfig, versionOfMeguri } from './platform/config.ts'
import { Problem } from './platform/errors.ts'

type ImportWish = {
  readonly dryRun?: boolean
  readonly acceptSuggestion?: boolean
  readonly forget?: boolean
  readonly undo?: string
  readonly rejects?: string
  readonly kind?: string
}

const program = new Command('meguri')
  .description('Meguri: who is on the way to success, who is not and why, and what worked.')
  .version(versionOfMeguri())
  .option('--workspace <name or id>', 'the workspace, where there are several')
  .option('--data <folder>', 'the data folder, in place of MEGURI_DATA')
  .option('--json', 'print answers as JSON')

program
  .command('start')
  .description('Opens the house and serves it.')
  .action(async () => {
    const { start } = await import('./commands/running/start.ts')
    await start(configForNew(), out())
  })

program
  .command('dev')
  .description('Opens the house with screens that follow their sources while one works on them.')
  .action(async () => {
    const { dev } = await import('./commands/running/dev.ts')
    await dev(configForNew(), out())
  })

program
  .command('sign-in-link [email]')
  .description(
    'Prints a one-time link that signs a member in, for whoever has lost the password; the owner, where nobody is named.',
  )
  .option('--json')
  .action(async (email: string | undefined) => {
    const { printSignInLink } = await import('./commands/sign-in-link.ts')
    await reaching((reached) => printSignInLink(email, reached, out()))
  })

program
  .command('today')
  .description('Who needs a person today, why, and what to do next.')
  .option('--limit <number>', 'how many to show', wholeUpTo(200), 20)
  .option('--json')
  .action(async ({ limit }: { limit: number }) => {
    const { printToday } = await import('./commands/today.ts')
    await reaching((reached) => printToday(reached, out(), limit))
  })

program
  .command('import [files...]')
  .description(
    'Imports files: accounts.csv=mapping.json, or accounts.csv with the mapping that is suggested. Exits with 1 where a run failed, with 2 where rows were rejected.',
  )
  .option('--dry, --dry-run', 'try it and keep nothing')
  .option('--accept-suggestion', 'go on with the suggested mapping, also where it is not certain')
  .option('--forget', 'forget how files with the same headings were mapped before, and suggest anew')
  .option('--undo <import id>', 'take a whole import back')
  .option('--rejects <run id>', 'print all rows that a run rejected as CSV, with row, column and reason')
  .addOption(
    new Option('--kind <kind>', 'with --rejects: what else was said of rows').choices([
      'rejected',
      'lost',
      'noted',
      'skipped',
    ]),
  )
  .option('--json')
  .action(async (files: string[], wish: ImportWish) => {
    const { importFiles, printRejects, undoImport } = await import('./commands/import.ts')
    const {
      dryRun: dry = false,
      acceptSuggestion: accept = false,
      forget = false,
      undo,
      rejects,
      kind = 'rejected',
    } = wish
    await reaching(async (reached) => {
      if (rejects) return printRejects(rejects, kind, reached, out())
      const ended = undo
        ? await undoImport(undo, reached, out())
        : await importFiles(files, { dry, accept, forget }, reached, out())
      if (ended !== 0) process.exitCode = ended
    })
  })

program
  .command('backup <file>')
  .description('Writes one consistent file of both stores, also while the server runs.')
  .action(async (file: string) => {
    const { backupTo } = await import('./commands/keep.ts')
    await reaching((reached) => backupTo(file, reached, out()))
  })

program
  .command('restore <file>')
  .description('Fills an empty house from a backup.')
  .option('--new-secret', 'go on although the secret with which it was sealed is lost: authenticators are set up again')
  .action(async (file: string, { newSecret = false }: { newSecret?: boolean }) => {
    const { restoreFrom } = await import('./commands/keep.ts')
    await restoreFrom(file, configForNew(), out(), { newSecret })
  })

const mirror = program.command('mirror').description('Compares or rebuilds what the facts know of the records.')
mirror
  .command('check')
  .description('Proves record by record that both stores are equal; exits with 1 where not.')
  .option('--json')
  .action(async () => {
    const { checkMirror } = await import('./commands/keep.ts')
    await reaching(async (reached) => {
      if (!(await checkMirror(reached, out()))) process.exitCode = 1
    })
  })
mirror
  .command('rebuild')
  .description('Makes every mirror anew from the records.')
  .option('--json')
  .action(async () => {
    const { rebuildMirror } = await import('./commands/keep.ts')
    await reaching((reached) => rebuildMirror(reached, out()))
  })

program
  .command('doctor')
  .description('Says what is wrong and what to do about it.')
  .option('--json')
  .action(async () => {
    const { doctor } = await import('./commands/running/doctor.ts')
    if (!(await doctor(config(), out()))) process.exitCode = 1
  })

program
  .command('mcp')
  .description('Serves the house to an assistant, over standard input and output.')
  .option('--all', 'each operation as a tool of its own, instead of some twenty that answer questions')
  .action(async ({ all = false }: { all?: boolean }) => {
    const { serveStdio } = await import('./platform/doors/machines/mcp.ts')
    const { contents } = await import('./contents.ts')
    const { invokeWith } = await import('./commands/invoke.ts')
    await reaching((reached) => serveStdio(contents, invokeWith(reached.api), { all }))
  })

for (const command of operationCommands((act) =>
  reaching(async (reached) => openOut(true, process.env).document(await act(reached.api))),
))
  program.addCommand(command)

refuseIn(out().locale, program)
await program.parseAsync().catch((problem: Error) => {
  process.stderr.write(`${problem instanceof Problem ? problem.text[out().locale] : problem.message}\n`)
  if (process.env.MEGURI_LOG === 'debug') process.stderr.write(`${problem.stack}\n`)
  process.exitCode = 1
})

function config() {
  const { data } = program.opts<{ data?: string }>()
  return readConfig(data === undefined ? process.env : { ...process.env, MEGURI_DATA: resolve(data) })
}

/** For what may make a house: a folder that was named must be there, and hold nothing else. */
function configForNew() {
  const { data } = program.opts<{ data?: string }>()
  if (data !== undefined) mustBeForHouse(resolve(data))
  return config()
}

function out(): Out {
  return openOut(program.opts<{ json?: boolean }>().json ?? process.argv.includes('--json'), process.env)
}

async function reaching(act: (reached: Reached) => Promise<unknown>): Promise<void> {
  const { workspace } = program.opts<{ workspace?: string }>()
  const reached = await reach(config(), process.env, { workspace, locale: out().locale })
  try {
    await act(reached)
  } finally {
    await reached.close()
  }
}
