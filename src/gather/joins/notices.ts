import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const Join = z.object({ absorbedId: z.uuid(), joinId: z.uuid() })

export const notices = {
  'person.joined': ofOne(Join),
  'person.parted': ofOne(Join),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
