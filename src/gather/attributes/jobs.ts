import { z } from 'zod'
import { type Job, work } from '#platform/work/schedule.ts'
import { removeInBatches } from './removing.ts'

const Removal = z.object({ ids: z.array(z.uuid()) })

export const jobs: readonly Job[] = [
  work('attributes.remove with values', Removal, (desk, { ids }, progress) => removeInBatches(desk, ids, progress)),
]
