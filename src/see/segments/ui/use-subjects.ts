import { useMemo } from 'react'
import { useWords } from '#web/wording/say.ts'
import { useBuilder } from './builder/builder-context.ts'
import { words } from './words.ts'

/** What a condition can be about, in groups, for the list to choose from. */
export function useSubjects() {
  const { t } = useWords()
  const { vocabulary } = useBuilder()
  return useMemo(() => {
    const kinds = (
      ...names: ('event' | 'sequence' | 'contract' | 'purchase' | 'person' | 'band' | 'score' | 'segment')[]
    ) => names.map((name) => ({ value: name, label: t(words[name]) }))
    const named = (kind: string, list: readonly { name: string; label: string }[]) =>
      list.map(({ name, label }) => ({ value: `${kind}:${name}`, label }))
    return [
      { group: t(words.groupField), items: named('field', vocabulary.fields) },
      { group: t(words.groupDone), items: kinds('event', 'sequence', 'contract', 'purchase', 'person') },
      { group: t(words.groupMetric), items: named('metric', vocabulary.metrics) },
      { group: t(words.groupHealth), items: kinds('band', 'score', 'segment') },
      { group: t(words.groupAttribute), items: named('attribute', vocabulary.attributes) },
    ].filter(({ items }) => items.length > 0)
  }, [t, vocabulary])
}
