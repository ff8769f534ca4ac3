import type { InteractionKind } from '../contract.ts'
import { kindNames } from '../words.ts'

export const initiators = ['us', 'customer'] as const
export type Initiator = (typeof initiators)[number]

/** A note, call, meeting or mail as it is written. */
export type LogDraft = {
  readonly kind: InteractionKind
  readonly initiatedBy: Initiator
  readonly happenedAt: string
  readonly personIds: string[]
  readonly title: string
  readonly body: string
}

export function readLog(value: unknown): LogDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { kind, initiatedBy, happenedAt, personIds, title, body } = value as Partial<Record<keyof LogDraft, unknown>>
  const texts = [happenedAt, title, body]
  if (!isKind(kind) || !isInitiator(initiatedBy) || !texts.every((text) => typeof text === 'string')) return undefined
  if (!Array.isArray(personIds) || !personIds.every((id) => typeof id === 'string')) return undefined
  return { kind, initiatedBy, happenedAt: String(happenedAt), personIds, title: String(title), body: String(body) }
}

function isKind(value: unknown): value is InteractionKind {
  return typeof value === 'string' && value in kindNames
}

function isInitiator(value: unknown): value is Initiator {
  return initiators.some((one) => one === value)
}
