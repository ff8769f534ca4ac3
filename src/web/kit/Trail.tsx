import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { More } from '../asking/api.ts'
import { useWords } from '../wording/say.ts'
import css from './Trail.module.css'
import { words } from './words.ts'

export type TrailEntry = {
  readonly key: string
  readonly at: string
  readonly title: ReactNode
  readonly body?: ReactNode
  readonly tone?: 'good' | 'plain' | 'watch' | 'bad' | 'accent'
  readonly by?: string | null
}

/** What happened, newest first, along one line. */
export function Trail({ entries, more }: { readonly entries: readonly TrailEntry[]; readonly more?: More }) {
  const { t, n } = useWords()
  return (
    <>
      <ol className={css.trail}>
        {entries.map(({ key, at, title, body, tone = 'plain', by }) => (
          <li key={key}>
            <time dateTime={at} title={n.instant(at)}>
              {n.dayInHistory(at.length > 10 ? dayIn(n.zone, at) : at)}
            </time>
            <span className={css.dot} data-tone={tone} />
            <div>
              <b>{title}</b>
              {body === undefined || body === '' ? null : <div className={css.body}>{body}</div>}
              {by === undefined || by === null ? null : <div className={css.by}>{t(words.by, by)}</div>}
            </div>
          </li>
        ))}
      </ol>
      {more?.has ? (
        <Button onClick={more.load} loading={more.loading} variant="subtle">
          {t(words.loadMore)}
        </Button>
      ) : null}
    </>
  )
}

function dayIn(zone: string, at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at))
}
