// What another process of the house hears and keeps: node test/story/hearing-alone.ts <address of PostgreSQL> <workspace>
import pg from 'pg'
import { openHearing } from '../../src/platform/live/hearing.ts'

const [, , databaseUrl = '', workspaceId = ''] = process.argv
const hearing = await openHearing(databaseUrl)
const database = new pg.Pool({ connectionString: databaseUrl, max: 1 })
hearing.add({
  workspaceId,
  userId: null,
  change: (change) => process.send?.({ heard: change }),
  missed: () => undefined,
  doubt: () => undefined,
  end: () => undefined,
})
process.on('message', async ({ rename }: { rename: string }) => {
  await database.query("UPDATE customers SET name = 'by the other process' WHERE id = $1", [rename])
})
process.on('disconnect', async () => {
  await hearing.close()
  await database.end()
})
process.send?.({ ready: true })
