import { z } from 'zod'
import { ofOne } from '../work/notices.ts'

const Member = z.object({ memberId: z.uuid() })

export const notices = {
  'workspace.created': ofOne(z.object({})),
  'workspace.changed': ofOne(
    z.object({
      name: z.string().optional(),
      zone: z.string().optional(),
      currency: z.string().optional(),
      locale: z.string().optional(),
    }),
  ),
  'member.joined': ofOne(Member),
  'member.renamed': ofOne(Member),
}

type Own = typeof notices
declare module '../work/notices.ts' {
  interface Announced extends Own {}
}
