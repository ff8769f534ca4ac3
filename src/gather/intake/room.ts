import type { Room } from '#platform/furnishing/furniture.ts'
import { handlers } from './api.ts'
import { contract } from './contract.ts'
import { doorPaths } from './door/door-paths.ts'
import { fields } from './fields.ts'
import { intake } from './intake.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { personal } from './personal.ts'

export const room = { contract, handlers, fields, door: intake, doorPaths, names, personal, live } satisfies Room<
  typeof contract
>
