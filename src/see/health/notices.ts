import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'
import { bands } from '../segments/words.ts'

const Band = z.enum(bands)
const Reason = z.object({ en: z.string(), ja: z.string() }).nullable()

export const notices = {
  'health.band changed': ofOne(
    z.object({ from: Band, to: Band, score: z.number().nullable().default(null), reason: Reason }),
  ),
  'health.recomputed': ofOne(z.object({ customers: z.number(), changed: z.number() })),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
