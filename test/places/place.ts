import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { passingFolder } from '../passing-folder.ts'
import { freshDatabase, freshDatabases } from '../servers/fresh-databases.ts'
import { copyFolder } from './copy-folder.ts'
import { presentRun, type Run, templateDatabase, templateFolder } from './run.ts'

/** Where a house of a test is: its folder, and what its environment says besides. */
export type Place = {
  readonly data: string
  readonly environment: Readonly<Record<string, string>>
  clear(): Promise<void>
}

/** `own`: a PostgreSQL that starts and stops with the house, for tests that are about that. */
export type PlaceWish = { readonly postgres?: 'shared' | 'own' }

/** A place for one house in which nobody has lived. */
export async function freshPlace({ postgres = 'shared' }: PlaceWish = {}): Promise<Place> {
  const run = presentRun()
  if (run === undefined) return placeFromTheGround()
  const data = passingFolder(join(run.folder, 'place-'))
  await copyFolder(join(templateFolder(run), 'facts'), join(data, 'facts'))
  const database =
    postgres === 'own' ? await ownPostgres(run, data) : await freshDatabase(run.postgres, templateDatabase)
  return {
    data,
    environment: database === undefined ? {} : { DATABASE_URL: database.url },
    clear: async () => {
      await database?.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** A place in which no house has been opened: both stores without any table. */
export async function groundPlace(): Promise<Place> {
  const run = presentRun()
  if (run === undefined) return placeFromTheGround()
  const data = passingFolder(join(run.folder, 'place-'))
  const database = await freshDatabase(run.postgres)
  return {
    data,
    environment: { DATABASE_URL: database.url },
    clear: async () => {
      await database.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function ownPostgres(run: Run, data: string): Promise<undefined> {
  await copyFolder(join(templateFolder(run), 'postgres'), join(data, 'postgres'))
}

/** On the servers that are given, or in a folder where the house makes both stores itself. */
async function placeFromTheGround(): Promise<Place> {
  const data = passingFolder('/tmp/meguri-test-')
  const databases = await freshDatabases(process.env)
  return {
    data,
    environment: databases.environment,
    clear: async () => {
      await databases.drop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
