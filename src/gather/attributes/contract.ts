import { z } from 'zod'
import { ById, Id, operation } from '#platform/contract.ts'

export const attributeTypes = ['text', 'number', 'boolean', 'date'] as const
export const subjects = ['customer', 'person'] as const

/** Values by the name of a declared attribute; `null` takes the value away. */
export const Attributes = z.record(z.string(), z.union([z.string().max(4000), z.number(), z.boolean(), z.null()]))
export type Attributes = z.infer<typeof Attributes>

export const Attribute = z.object({
  id: Id,
  subject: z.enum(subjects),
  name: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/),
  label: z.string().trim().min(1).max(200),
  type: z.enum(attributeTypes),
  /** A file brought it and no member declared it; it becomes text when a later file brings values of another type. */
  learnt: z.boolean(),
  /** It looks as if it told who has left: fit for looking back, not for health or predictions. */
  leaksOutcome: z.boolean(),
})
export type Attribute = z.infer<typeof Attribute>

export const contract = {
  list: operation({
    method: 'GET',
    path: '/attributes',
    summary: 'The attributes that the workspace added to customers and people',
    permission: 'customers.read',
  })
    .input(z.object({ subject: z.enum(subjects).optional() }))
    .output(z.object({ rows: z.array(Attribute) })),
  declare: operation({
    method: 'POST',
    path: '/attributes',
    summary: 'Declare an attribute with its type',
    permission: 'customers.write',
  })
    .input(Attribute.omit({ id: true, learnt: true, leaksOutcome: true }))
    .output(Attribute),
  change: operation({
    method: 'PATCH',
    path: '/attributes/{id}',
    summary: "Change an attribute's label",
    permission: 'customers.write',
  })
    .input(z.object({ id: Id, label: Attribute.shape.label }))
    .output(Attribute),
  remove: operation({
    method: 'DELETE',
    path: '/attributes/{id}',
    summary: 'Remove an attribute that no record uses',
    permission: 'customers.write',
  })
    .input(ById)
    .output(ById),
}
