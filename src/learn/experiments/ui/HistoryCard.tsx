import { Button } from '@mantine/core'
import { useAskPages } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { words as kitWords } from '#web/kit/words.ts'
import { useWords } from '#web/wording/say.ts'
import { useOrigin } from '#web/wording/use-origin.ts'
import css from './experiments.module.css'
import { api } from './experiments-api.ts'
import { sentences, words } from './words.ts'

/** All counts that were brought; the latest are those of the card. */
export function HistoryCard({ id }: { readonly id: string }) {
  const { t, n } = useWords()
  const origin = useOrigin()
  const pages = useAskPages(api.results, { id, limit: 20 })
  if (pages.rows.length === 0) return null
  return (
    <Card title={t(words.history)} flush>
      <ul className={css.lines}>
        {pages.rows.map((one, at) => (
          <li key={one.id} className={css.line}>
            <div>
              {one.control === null
                ? n.whole(one.variant)
                : t(sentences.groups, n.whole(one.control), n.whole(one.variant))}
              <p className={css.quiet}>
                {n.instant(one.at)} · {origin.author(one.author)}
                {one.source === '' ? null : ` · ${one.source}`}
              </p>
            </div>
            {at === 0 ? <Pill tone="accent">{t(words.latest)}</Pill> : null}
          </li>
        ))}
      </ul>
      {pages.more.has ? (
        <Button variant="subtle" loading={pages.more.loading} onClick={pages.more.load}>
          {t(kitWords.loadMore)}
        </Button>
      ) : null}
    </Card>
  )
}
