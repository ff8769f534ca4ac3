import { z } from 'zod'
import { type Job, work } from '#platform/work/schedule.ts'
import { forgetVersions } from './forgetting/facts.ts'

const Versions = z.object({ versions: z.array(z.object({ table: z.string(), ids: z.array(z.uuid()) })) })

export const jobs: readonly Job[] = [
  work('people.forget versions', Versions, async (desk, { versions }) => {
    for (const { table, ids } of versions) await forgetVersions(desk, table, ids)
  }),
]
