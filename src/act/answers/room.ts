import type { Room } from '#platform/furnishing/furniture.ts'
import { answersPath } from '../channels/channels.ts'
import { answersDoor } from './door.ts'
import { names } from './names.ts'

export const room = { names, door: answersDoor, openPaths: [answersPath] } satisfies Room
