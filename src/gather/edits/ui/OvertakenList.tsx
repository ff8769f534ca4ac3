import { Button } from '@mantine/core'
import { type ClientOf, useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { words as kitWords } from '#web/kit/words.ts'
import { useWords } from '#web/wording/say.ts'
import { useOrigin } from '#web/wording/use-origin.ts'
import { roleNames } from '../../customers/words.ts'
import type { contract } from '../contract.ts'
import { useFieldChoices } from './choosing/use-field-choices.ts'
import css from './edits.module.css'
import { api, type ShownEdit } from './edits-api.ts'
import { words } from './words.ts'

type Row = Awaited<ReturnType<ClientOf<typeof contract>['overtaken']>>['rows'][number]

/** Whom somebody else has changed after the dry run: what they say by now, who said so and when. */
export function OvertakenList({ edit: { id, change } }: { readonly edit: ShownEdit }) {
  const { t, n } = useWords()
  const origin = useOrigin()
  const { labelOf, valuesOf } = useFieldChoices()
  const { rows, more, query } = useAskPages(api.overtaken, { id, limit: 20 })
  const told = ({ value, column, members, namedOwner }: Row): string => {
    const role = change.kind === 'role' ? change.role : 'owner'
    const held = [...members, ...(namedOwner === null ? [] : [namedOwner])]
    const looks = t(words.isNow, t(roleNames[role]), held.length === 0 ? t(words.nobodyThere) : n.list(held))
    if (column === null || !('field' in change)) return looks
    const said = value === null || value === undefined ? t(words.emptied) : String(value)
    const shown = valuesOf(change.field)?.find((one) => one.value === said)?.label ?? said
    const is = t(words.isNow, labelOf(change.field), shown)
    return change.kind === 'by value' ? `${is} · ${looks}` : is
  }
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <LoadingRows rows={2} />
  return (
    <>
      <ul className={css.reasons}>
        {rows.map((row) => (
          <li key={row.id}>
            <Go to={`/customers/${row.id}`}>{row.name}</Go>
            <small>
              {told(row)}
              {row.author === null || row.at === null
                ? null
                : ` · ${origin.author(row.author, row.authorName ?? undefined)} · ${n.instant(row.at)}`}
            </small>
          </li>
        ))}
      </ul>
      {more.has ? (
        <Button variant="subtle" size="compact-sm" loading={more.loading} onClick={more.load}>
          {t(kitWords.loadMore)}
        </Button>
      ) : null}
    </>
  )
}
