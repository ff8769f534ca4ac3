import { useAsk } from '#web/asking/api.ts'
import { BarRow } from '#web/kit/chart/BarRow.tsx'
import { Bars } from '#web/kit/chart/Bars.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { words as eventWords } from '../../../../gather/events/words.ts'
import { customersKnown, customersWhere, withUs } from '../../../segments/ui/listing/listed.ts'
import { api, type ShownCoverage } from '../health-api.ts'
import { words } from '../words.ts'
import css from './CoverageCard.module.css'
import { coverageWords } from './page-words.ts'

/** Of how many customers each metric has data, and whether it reaches far enough back. */
export function CoverageCard() {
  const { t, n } = useWords()
  const answer = useAsk(api.coverage, {})
  return (
    <Card title={t(words.coverage)} sub={t(words.coverageSub)}>
      <Answer of={answer}>
        {({ rows, silentSince }) => (
          <>
            {silentSince === null ? null : <Note tone="watch">{t(eventWords.silentSince, n.day(silentSince))}</Note>}
            <CoverageBars rows={rows.filter(({ customers }) => customers > 0)} />
            <WithoutData rows={rows.filter(({ customers }) => customers === 0)} />
          </>
        )}
      </Answer>
    </Card>
  )
}

type Rows = { readonly rows: ShownCoverage['rows'] }

/** A workspace begins with few kinds of data: what has none yet is counted, and named where somebody asks. */
function WithoutData({ rows }: Rows) {
  const { t, n } = useWords()
  if (rows.length === 0) return null
  return (
    <details className={css.withoutData}>
      <summary>{t(coverageWords.withoutData, n.whole(rows.length))}</summary>
      <CoverageBars rows={rows} />
    </details>
  )
}

function CoverageBars({ rows }: Rows) {
  const { t, n } = useWords()
  if (rows.length === 0) return null
  return (
    <Bars>
      {rows.map(({ metric, label, customers, of, enough, said }) => (
        <BarRow
          key={metric}
          label={t(label)}
          share={customers === 0 || of === 0 ? null : customers / of}
          tone={enough ? 'accent' : 'watch'}
          unknown={t(said)}
          figure={
            <>
              <Go quiet to={customersKnown(metric)}>
                {n.whole(customers)}
              </Go>{' '}
              /{' '}
              <Go quiet to={customersWhere(withUs)}>
                {n.whole(of)}
              </Go>
            </>
          }
          note={enough || customers === 0 ? null : t(said)}
        />
      ))}
    </Bars>
  )
}
