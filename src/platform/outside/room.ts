import type { Room } from '../furnishing/furniture.ts'
import { jobs } from './jobs.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { personal } from './personal.ts'

export const room = { jobs, names, personal, live } satisfies Room
