import { z } from 'zod'
import { every, type Job, work } from '#platform/work/schedule.ts'
import { analysedBeyondConsent } from './consent/consents-store.ts'
import { obeyAnalysis } from './consent/deciding.ts'
import { forgetVersions } from './forgetting/facts.ts'

const Versions = z.object({ versions: z.array(z.object({ table: z.string(), ids: z.array(z.uuid()) })) })

export const jobs: readonly Job[] = [
  work('people.forget versions', Versions, async (desk, { versions }) => {
    for (const { table, ids } of versions) await forgetVersions(desk, table, ids)
    for (const { afterwards } of desk.contributions.personal ?? []) await afterwards?.(desk, versions)
  }),
  every('day at 00:10', 'people.consents that ran out', (desk) =>
    desk.transaction(async (context) => {
      for (const id of await analysedBeyondConsent(context)) await obeyAnalysis(context, id)
    }),
  ),
]
