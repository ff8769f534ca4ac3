import { Button } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from './MergeDialog.module.css'
import { api } from './merges-api.ts'
import { words } from './words.ts'

/** Shown only where something was merged into this customer: what, when, and the way back. */
export function MergesCard({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const mayMerge = useMay('customers.merge')
  const { data } = useAsk(api.list, { id: customerId })
  const undo = useAct(api.unmerge, { done: words.undone })
  const standing = (data?.rows ?? []).filter(({ undoneAt }) => undoneAt === null)
  if (standing.length === 0) return null
  return (
    <Card title={t(words.history)}>
      <ul className={css.choices}>
        {standing.map(({ id, absorbedName, mergedAt }) => (
          <li key={id}>
            <span>
              {absorbedName} <span className={css.quiet}>{n.instant(mergedAt)}</span>
            </span>
            {mayMerge ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t(words.undo)}: ${absorbedName}`}
                loading={undo.isPending}
                onClick={() => undo.mutate({ id })}
              >
                {t(words.undo)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
