import type { Locale } from '#platform/wording/words.ts'
import { bands, bandWords, type Names } from '../words.ts'
import type { ShownVocabulary } from './segments-api.ts'

/** What the workspace calls things, for the sentence. */
export function namesOf(vocabulary: ShownVocabulary | undefined, memberName: (id: string) => string | null): Names {
  const labelIn = (list: readonly { name: string; label: string }[] | undefined, name: string) =>
    list?.find((one) => one.name === name)?.label ?? name
  return {
    field: (name) => labelIn(vocabulary?.fields, name),
    attribute: (name) => labelIn(vocabulary?.attributes, name),
    metric: (name) => labelIn(vocabulary?.metrics, name),
    segment: (id) => vocabulary?.segments.find((one) => one.id === id)?.name ?? id,
    value: (field, value) => {
      const found = vocabulary?.fields.find((one) => one.name === field)
      return (
        found?.choices.find((choice) => choice.value === value)?.label ??
        (found?.type === 'member' ? (memberName(value) ?? value) : value)
      )
    },
  }
}

export function bandChoices(locale: Locale) {
  return ([...bands, 'unknown'] as const).map((value) => ({ value, label: bandWords[value][locale] }))
}
