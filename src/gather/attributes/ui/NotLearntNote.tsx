import { useAsk } from '#web/asking/api.ts'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import type { NameKind } from '../contract.ts'
import { api } from './attributes-api.ts'
import { words } from './words.ts'

const shown = 5

/** Says who sends more new names than are learnt, where anybody does. */
export function NotLearntNote({ kinds }: { readonly kinds: readonly NameKind[] }) {
  const { t, n } = useWords()
  const { data } = useAsk(api.notLearnt, {})
  const rows = (data?.rows ?? []).filter(({ kind }) => kinds.includes(kind))
  if (rows.length === 0) return null
  const told = rows
    .slice(0, shown)
    .map(({ source, kind, count }) => t(words.notLearntOf, source, t(words.kinds[kind]), n.whole(count)))
  return (
    <Note tone="watch">
      {t(words.notLearnt)} {n.list(told)}
    </Note>
  )
}
