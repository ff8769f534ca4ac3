import { useAsk } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { api } from '../health-api.ts'
import { sentences, words } from './people-words.ts'

type Shown = Awaited<ReturnType<typeof api.people>>['rows'][number]

/** What is known of each person of a customer; what is not known is said in words. */
export function PeopleHealthCard({ customerId }: AboutCustomer) {
  const all = useWords()
  const { t } = all
  const { data, error, refetch } = useAsk(api.people, { id: customerId })
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  if (data === undefined || data.rows.length === 0) return null
  return (
    <Card title={t(words.title)} sub={t(words.sub)} flush>
      <DataTable
        label={t(words.title)}
        columns={columnsOf(all)}
        rows={data.rows}
        rowId={({ personId }) => personId}
        height={420}
      />
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<Shown>[] {
  const quiet = (text: string) => <span style={{ color: 'var(--ink-3)' }}>{text}</span>
  const use = ({ use: found, isWithheld }: Shown) => {
    if (isWithheld) return <Pill>{t(words.withheld)}</Pill>
    if (found === null) return quiet(t(words.noUse))
    if (found.activeDays === 0) return t(sentences.quiet, n.ago(found.lastAt))
    return t(sentences.days, found.activeDays, found.activeDaysBefore)
  }
  const answer = ({ answer: found, isWithheld }: Shown) => {
    if (isWithheld) return null
    if (found === null) return quiet(t(words.noAnswer))
    const scores = [
      found.nps === null ? null : `NPS ${found.nps}`,
      found.csat === null ? null : `CSAT ${found.csat}/${found.csatScale}`,
    ]
    return t(sentences.answered, scores.filter((one) => one !== null).join(', '), n.ago(found.at))
  }
  return [
    {
      key: 'name',
      label: t(words.person),
      width: 160,
      grow: true,
      always: true,
      cell: ({ name, leftOn }) => (
        <>
          {name} {leftOn === null ? null : <Pill>{t(words.gone)}</Pill>}
        </>
      ),
    },
    { key: 'use', label: t(words.use), width: 190, cell: use },
    { key: 'answer', label: t(words.answer), width: 210, cell: answer },
    {
      key: 'contact',
      label: t(words.contact),
      width: 160,
      cell: ({ lastContactAt }) => (lastContactAt === null ? quiet(t(words.noContact)) : n.ago(lastContactAt)),
    },
  ]
}
