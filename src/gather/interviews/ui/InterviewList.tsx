import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useWords } from '#web/wording/say.ts'
import css from './interviews.module.css'
import type { api } from './interviews-api.ts'
import { sentences, words } from './words.ts'

type InterviewListProps = {
  readonly label: string
  readonly pages: ReturnType<typeof useAskPages<typeof api.list>>
  readonly empty: ReactNode
}

/** Interviews page by page: each opens its sheet. */
export function InterviewList({ label, pages, empty }: InterviewListProps) {
  const { t, n } = useWords()
  const { query, rows, more } = pages
  if (query.error !== null) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <LoadingRows rows={3} />
  if (rows.length === 0) return empty
  return (
    <>
      <ul className={css.lines} aria-label={label}>
        {rows.map(({ id, title, customerName, personName, memberName, heldOn, hypothesis, notes, tags }) => (
          <li key={id} className={css.line}>
            <Go to={`/interviews/${id}`}>{title || t(sentences.with, personName ?? customerName)}</Go>
            <p className={css.under}>
              <span>
                {[
                  n.day(heldOn),
                  customerName,
                  personName,
                  memberName === null ? '' : t(sentences.askedBy, memberName),
                  t(sentences.notes, n.whole(notes)),
                  hypothesis === '' ? '' : t(sentences.toFindOut, hypothesis),
                ]
                  .filter((part) => part)
                  .join(' · ')}
              </span>
              {tags.map((tag) => (
                <Pill key={tag}>{tag}</Pill>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {more.has ? (
        <Button variant="subtle" loading={more.loading} onClick={more.load}>
          {t(words.more)}
        </Button>
      ) : null}
    </>
  )
}
