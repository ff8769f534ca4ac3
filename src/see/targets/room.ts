import type { Room } from '#platform/furnishing/furniture.ts'
import { handlers } from './api.ts'
import { contract } from './contract.ts'
import { fields } from './fields.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { personal } from './personal.ts'

export const room = { contract, handlers, fields, names, personal, live } satisfies Room<typeof contract>
