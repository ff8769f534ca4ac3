import { z } from 'zod'
import { Id, operation, PageWish, pageOf } from '#platform/contract.ts'

export const JobRun = z.object({
  id: Id,
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  createdAt: z.date(),
  done: z.number().nullable(),
  total: z.number().nullable(),
  problem: z.string().nullable(),
})
export type JobRun = z.infer<typeof JobRun>

/** A job or a notice that failed too often: kept with its reason until somebody replays or discards it. */
export const DeadLetter = z.object({
  id: z.string(),
  kind: z.enum(['job', 'notice']),
  name: z.string(),
  failedAt: z.date(),
  problem: z.string(),
  attempts: z.number(),
  input: z.record(z.string(), z.unknown()),
})
export type DeadLetter = z.infer<typeof DeadLetter>

export const Change = z.object({
  sequence: z.string(),
  at: z.date(),
  author: z.string(),
  authorName: z.string(),
  source: z.string(),
  record: z.string(),
  recordId: Id,
  act: z.enum(['created', 'changed', 'deleted']),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  /** The customer that was changed, or whose record it is, where the change tells; `null` also of those that are gone. */
  customer: z.object({ id: Id, name: z.string() }).nullable(),
})
export type Change = z.infer<typeof Change>

/** One of several questions: an operation that reads, by its room and name, and what it takes. */
const Ask = z.object({
  room: z.string().max(60),
  operation: z.string().max(60),
  input: z.record(z.string(), z.unknown()).optional(),
})

const Letter = z.object({ id: z.string().max(300) })

export const contract = {
  jobs: operation({
    method: 'GET',
    path: '/jobs',
    summary: 'Lists recent jobs with their progress, newest first.',
    permission: 'jobs.read',
  })
    .input(
      z.object({
        state: z.enum(['waiting', 'running', 'done', 'failed']).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.array(JobRun)),
  deadLetters: operation({
    method: 'GET',
    path: '/dead-letters',
    summary: 'Lists jobs and notices that failed too often.',
    permission: 'jobs.read',
  }).output(z.array(DeadLetter)),
  replay: operation({
    method: 'POST',
    path: '/dead-letters/{id}/replay',
    summary: 'Tries a dead letter again.',
    permission: 'jobs.replay',
    leaves: 'job',
  })
    .input(Letter)
    .output(Letter),
  discard: operation({
    method: 'DELETE',
    path: '/dead-letters/{id}',
    summary: 'Discards a dead letter: it is not tried again.',
    permission: 'jobs.replay',
  })
    .input(Letter)
    .output(Letter),
  audit: operation({
    method: 'GET',
    path: '/audit',
    summary: 'Lists who changed which record, before and after, newest first.',
    permission: 'audit.read',
  })
    .input(
      PageWish.extend({
        record: z.string().max(100).optional(),
        recordId: Id.optional(),
        author: z.string().max(200).optional(),
      }),
    )
    .output(pageOf(Change)),
  together: operation({
    method: 'POST',
    path: '/questions',
    summary: 'Asks several questions in one request: each is answered as by itself, with its status.',
    permission: 'workspace.read',
    effect: 'reads',
  })
    .input(z.object({ asks: z.array(Ask).min(1).max(40) }))
    .output(z.object({ answers: z.array(z.object({ status: z.number().int(), body: z.unknown() })) })),
}
