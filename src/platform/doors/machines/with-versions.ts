import { isContractProcedure } from '@orpc/contract'
import type { Served } from '../../furnishing/furniture.ts'
import type { Document } from './openapi.ts'

/** Where a record has versions, what is read says which one, and what changes it may be made to depend on it. */
export function withVersions(document: Document, rooms: readonly Served[]): Document {
  for (const { contract, live } of rooms)
    for (const name of live?.versions?.flatMap(({ of }) => of) ?? []) {
      const procedure: unknown = Reflect.get(contract, name)
      if (!isContractProcedure(procedure)) continue
      const { method = 'POST', path = '' } = procedure['~orpc'].route
      const operation = document.paths?.[path]?.[method.toLowerCase()]
      if (operation === undefined || !['PATCH', 'PUT', 'DELETE'].includes(method)) continue
      operation.parameters = [...(operation.parameters ?? []), ifMatch]
    }
  return document
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The ETag of what was read. Refused with 412 where somebody else has changed the same field since.',
  schema: { type: 'string' },
}
