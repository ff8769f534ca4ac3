import { z } from 'zod'
import { ById, Id, operation } from '#platform/contract.ts'

export const WriteKey = z.object({
  id: Id,
  name: z.string(),
  hint: z.string(),
  author: z.string(),
  createdAt: z.date(),
  revokedAt: z.date().nullable(),
})
export type WriteKey = z.infer<typeof WriteKey>

export const contract = {
  all: operation({
    method: 'GET',
    path: '/write-keys',
    summary: 'The keys that may send events',
    permission: 'keys.write',
  })
    .input(z.object({}))
    .output(z.object({ rows: z.array(WriteKey) })),
  create: operation({
    method: 'POST',
    path: '/write-keys',
    summary: 'Create a key that may send events and nothing else; it is shown this once',
    permission: 'keys.write',
    shownOnce: true,
  })
    .input(z.object({ name: z.string().trim().min(1).max(100) }))
    .output(z.object({ id: Id, secret: z.string(), hint: z.string() })),
  revoke: operation({
    method: 'DELETE',
    path: '/write-keys/{id}',
    summary: 'Revoke a write key: what sends with it is refused from now on',
    permission: 'keys.write',
  })
    .input(ById)
    .output(ById),
}
