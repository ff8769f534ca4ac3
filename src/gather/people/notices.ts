import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const customerId = z.uuid().nullable()

export const notices = {
  'person.created': ofOne(z.object({ customerId })),
  'person.changed': ofOne(z.object({ customerId, fields: z.array(z.string()) })),
  'person.consent decided': ofOne(
    z.object({ purpose: z.string(), given: z.boolean(), channel: z.string().nullable().default(null) }),
  ),
  'person.told apart': ofOne(z.object({ fromId: z.uuid(), source: z.string(), externalId: z.string() })),
  'person.erased': ofOne(z.object({})),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
