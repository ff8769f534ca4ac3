import type { Room } from '#platform/furnishing/furniture.ts'
import { handlers } from './api.ts'
import { contract } from './contract.ts'
import { fields } from './fields.ts'
import { jobs } from './jobs.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { personal } from './personal.ts'
import { streams } from './streams.ts'

export const room = { contract, handlers, fields, jobs, names, personal, streams, live } satisfies Room<typeof contract>
