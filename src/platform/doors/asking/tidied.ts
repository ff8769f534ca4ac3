import type { AnyContractProcedure } from '@orpc/contract'
import { ORPCError } from '@orpc/server'
import type { Locale } from '../../wording/words.ts'
import { listsOfOne } from './single-values.ts'
import { type Stray, unknownFields } from './unknown-fields.ts'

/** An input as the shape wants it. @throws BAD_INPUT naming each parameter or field that the operation does not know */
export function tidied(procedure: AnyContractProcedure, given: unknown, locale: Locale, isScreen: boolean): unknown {
  const { inputSchema } = procedure['~orpc']
  // A page that was opened before an upgrade may still send what is gone; nobody sits there who could mend it.
  if (isScreen) return listsOfOne(inputSchema, given)
  const strays = inputSchema === undefined ? ofNothing(given) : unknownFields(inputSchema, given)
  if (strays.length > 0) throw notKnown(strays, locale)
  return listsOfOne(inputSchema, given)
}

export function notKnown(strays: readonly Stray[], locale: Locale): ORPCError<string, unknown> {
  const issues = strays.slice(0, 20).map(({ path, message }) => ({ path, message: message[locale] }))
  const message = issues.map(({ path, message }) => `${path}: ${message}`).join(' ')
  return new ORPCError('BAD_INPUT', { status: 422, message, data: { issues } })
}

function ofNothing(given: unknown): Stray[] {
  if (typeof given !== 'object' || given === null) return []
  return Object.keys(given).map((name) => ({
    path: name,
    message: { en: 'Nothing is taken here.', ja: 'この操作に指定できる項目はありません。' },
  }))
}
