import type { Room } from '#platform/furnishing/furniture.ts'
import { handlers } from './api.ts'
import { contract } from './contract.ts'
import { jobs } from './jobs.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { personal } from './personal.ts'

export const room = { contract, handlers, jobs, names, personal, live } satisfies Room<typeof contract>
