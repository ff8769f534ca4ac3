import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { useWords } from '#web/wording/say.ts'
import { inWords } from '../../language/in-words.ts'
import type { Rule } from '../../language/rule.ts'
import type { Names } from '../../words.ts'
import css from '../Builder.module.css'
import { api } from '../segments-api.ts'
import { words } from '../words.ts'
import { isComplete } from './complete-rule.ts'

/** The rule as a sentence, how many it matches now, and some of them. */
export function LiveCount({ rule, names }: { readonly rule: Rule; readonly names: Names }) {
  const { t, n, locale } = useWords()
  const [settled] = useDebouncedValue(rule, 400)
  const answer = useAsk(
    api.preview,
    { rule: settled, sample: 8 },
    { enabled: isComplete(settled), placeholderData: keepPreviousData },
  )
  const { data, error } = answer
  const found =
    data === undefined ? t(words.counting) : t(words.countOf, n.whole(data.matching), n.whole(data.customers))
  return (
    <>
      <Card title={t(words.inWords)}>
        <p className={css.sentence}>{inWords(rule, names, locale)}</p>
      </Card>
      <Card title={t(words.matching)}>
        {error === null ? (
          <p className={css.count} aria-live="polite" data-stale={answer.isFetching}>
            {found}
          </p>
        ) : (
          <ErrorState error={error} retry={() => void answer.refetch()} />
        )}
        {data === undefined ? null : data.sample.length === 0 ? (
          <p className={css.quiet}>{t(words.noExamples)}</p>
        ) : (
          <>
            <h3 className={css.small}>{t(words.examples)}</h3>
            <ul className={css.examples}>
              {data.sample.map(({ id, name }) => (
                <li key={id}>
                  <Go to={`/customers/${id}`}>{name}</Go>
                </li>
              ))}
            </ul>
          </>
        )}
        <Go to={`/customers?rule=${encodeURIComponent(JSON.stringify(settled))}`}>{t(words.openList)}</Go>
      </Card>
    </>
  )
}
