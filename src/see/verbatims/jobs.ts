import { z } from 'zod'
import type { Desk } from '#platform/context.ts'
import { lowest } from '#platform/stores/slices.ts'
import { every, type Job, when, work } from '#platform/work/schedule.ts'
import { collect } from './reading/questions-store.ts'
import { readAll, readSome } from './reading/reading.ts'

export const jobs: readonly Job[] = [
  every('minute', 'verbatims.read', readAll),
  when('survey.answered', 'verbatims.read answered', async (context) => void (await readSome(context, 100))),
  when(
    'import.completed',
    'verbatims.read imported',
    async (context) => void (await context.enqueue('verbatims.read now', {})),
  ),
  work('verbatims.read now', z.object({}), readAll),
  work('verbatims.collect', z.object({ survey: z.string() }), collectAll),
]

async function collectAll(desk: Desk, { survey }: { survey: string }): Promise<void> {
  let after: string | null = lowest
  while (after !== null) {
    const from: string = after
    after = await desk.transaction((context) => collect(context, survey, from, 2_000))
  }
  await readAll(desk)
}
