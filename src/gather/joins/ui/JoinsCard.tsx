import { Button } from '@mantine/core'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from './joins.module.css'
import { api } from './joins-api.ts'
import { usePart } from './use-part.ts'
import { sentences, words } from './words.ts'

/** Shown only where records of people of this customer were joined: which, when, and the way back. */
export function JoinsCard({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const mayJoin = useMay('customers.merge')
  const { rows, more } = useAskPages(api.list, { id: customerId, limit: 50 })
  const part = usePart()
  const standing = rows.filter(({ undoneAt }) => undoneAt === null)
  if (standing.length === 0) return null
  return (
    <Card title={t(words.history)} flush>
      <ul className={css.list}>
        {standing.map(({ id, absorbedName, keptName, joinedAt }) => (
          <li key={id} className={css.pair}>
            <span>
              {t(sentences.joinedInto, absorbedName, keptName)} <span className={css.quiet}>{n.instant(joinedAt)}</span>
            </span>
            {mayJoin ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t(words.part)}: ${absorbedName}`}
                loading={part.isPending}
                onClick={() => part.mutate({ id })}
              >
                {t(words.part)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {more.has ? (
        <div className={css.more}>
          <Button loading={more.loading} onClick={more.load}>
            {t(words.more)}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}
