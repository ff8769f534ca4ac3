import { readFileSync } from 'node:fs'
import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import { contents } from '../src/contents.ts'
import type { Role } from '../src/platform/permissions.ts'

/** Every operation of the API, in the order of the contents. */
export const operations = Object.entries(contents).flatMap(([room, contract]) =>
  Object.entries(contract as Record<string, AnyContractProcedure>)
    .filter(([, one]) => isContractProcedure(one))
    .map(([name, procedure]) => ({ room, name, procedure })),
)

const lines = readFileSync(new URL('./house/operations.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
const rolesOf = new Map(lines.flatMap(([kind, name = '', ...roles]) => (kind === 'permission' ? [[name, roles]] : [])))

/** Who may do what, as it is on file (`house/operations.txt`) and not as the contracts say now: a change of either is seen. */
export const frozenOperations: ReadonlyMap<string, { readonly permission: string; readonly roles: readonly Role[] }> =
  new Map(
    lines.flatMap(([name = '', , , permission = '']) =>
      name.includes('.') ? [[name, { permission, roles: (rolesOf.get(permission) ?? []) as Role[] }] as const] : [],
    ),
  )
