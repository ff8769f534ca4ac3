import { createContext, useContext } from 'react'
import { counted, type ValueType } from '../../language/kinds.ts'
import { columnWords } from '../../words.ts'
import type { ShownVocabulary } from '../segments-api.ts'

export type Builder = {
  readonly vocabulary: ShownVocabulary
  readonly members: readonly { readonly id: string; readonly name: string }[]
  /** Only shown, not changed. */
  readonly fixed: boolean
}

const nothing: Builder = {
  vocabulary: { fields: [], attributes: [], metrics: [], segments: [], events: [] },
  members: [],
  fixed: true,
}
export const BuilderContext = createContext<Builder>(nothing)
export const useBuilder = (): Builder => useContext(BuilderContext)

/** The kind of value behind `field:…` or `attribute:…`. */
export function valueTypeOf({ fields, attributes }: ShownVocabulary, chosen: string): ValueType {
  const name = chosen.slice(chosen.indexOf(':') + 1)
  const type = (chosen.startsWith('attribute:') ? attributes : fields).find((one) => one.name === name)?.type
  return valueTypes.find((one) => one === type) ?? 'text'
}

const valueTypes: readonly ValueType[] = ['text', 'choice', 'member', 'list', 'number', 'date', 'flag']

export type NarrowedColumn = { readonly value: string; readonly label: string; readonly type: ValueType }

export function columnsOf(kind: keyof typeof counted, locale: 'en' | 'ja'): NarrowedColumn[] {
  const types: Readonly<Record<string, ValueType>> = counted[kind]
  return Object.entries(types).map(([value, type]) => ({
    value,
    type,
    label: columnWords[kind][value]?.[locale] ?? value,
  }))
}
