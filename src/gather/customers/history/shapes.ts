import { z } from 'zod'

export const Completeness = z.object({
  share: z.number(),
  filled: z.number(),
  expected: z.number(),
  missing: z.array(z.string()),
})
export type Completeness = z.infer<typeof Completeness>

export const FieldChange = z.object({
  sequence: z.string(),
  field: z.string(),
  act: z.enum(['created', 'changed', 'deleted']),
  before: z.unknown(),
  after: z.unknown(),
  author: z.string(),
  source: z.string(),
  at: z.date(),
})
export type FieldChange = z.infer<typeof FieldChange>

export const Tone = z.enum(['good', 'plain', 'watch', 'bad'])
export const TimelineEntry = z.object({
  id: z.string(),
  kind: z.string(),
  at: z.date(),
  title: z.string(),
  body: z.string(),
  tone: Tone,
  by: z.string().nullable(),
})
