import { z } from 'zod'
import { every, type Job, work } from '#platform/work/schedule.ts'
import { checkLinks } from './links/checking.ts'
import { readSitemap } from './pieces/reading.ts'
import { followGroup } from './unseen/groups.ts'

export const jobs: readonly Job[] = [
  every('day at 03:40', 'content.check all links', (desk) => checkLinks(desk, { turn: 'each day' })),
  every('day at 04:10', 'content.keep segments', (desk) => desk.transaction((context) => followGroup(context, null))),
  work(
    'content.check links',
    z.object({ ids: z.array(z.uuid()).optional() }),
    (desk, { ids }) => checkLinks(desk, { ids, turn: 'by hand' }),
    { isAwaited: true },
  ),
  work('content.read sitemap', z.object({ id: z.uuid() }), (desk, { id }) => readSitemap(desk, id), {
    isAwaited: true,
  }),
]
