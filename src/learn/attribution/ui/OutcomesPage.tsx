import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { kindNames, uncreditedNames } from '../words.ts'
import css from './attribution.module.css'
import { api, type ShownRow } from './attribution-api.ts'
import { menuWords } from './menu-words.ts'
import { DaysFields } from './parts/DaysFields.tsx'
import { useDays } from './use-days.ts'
import { sentences, words } from './words.ts'
import { OutcomeDialog } from './writing/OutcomeDialog.tsx'

/** What was achieved in some days: the total of the company, each outcome once, and the outcomes behind it. */
export function OutcomesPage() {
  const all = useWords()
  const { t, n } = all
  const go = useGo()
  const days = useDays()
  const { from, until } = days
  const pages = useAskPages(api.outcomes, { from, until, limit: 50 })
  const mayWrite = useMay('credits.write')
  const [search, setSearch] = useSearch()
  const [adding, setAdding] = useState(search.new !== undefined && mayWrite)
  const close = () => {
    setAdding(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const totals = pages.first?.totals ?? []
  const count = totals.reduce((sum, { outcomes }) => sum + outcomes, 0)
  const add = mayWrite ? <Button onClick={() => setAdding(true)}>{t(words.record)}</Button> : undefined
  const title =
    count === 0 ? t(menuWords.outcomes) : t(sentences.title, n.list(totals.map((one) => n.money(one))), n.whole(count))
  return (
    <>
      <PageTitle
        title={title}
        lede={t(words.lede)}
        acts={
          <Group gap="sm">
            <Go to="/result-sheets">{t(words.toSheets)}</Go>
            <Go to="/credit-rules">{t(words.toRules)}</Go>
            {pages.rows.length > 0 ? add : null}
          </Group>
        }
      />
      <div className={css.filter}>
        <DaysFields {...days} />
      </div>
      {totals.length === 0 ? null : (
        <div className={css.sums}>
          {totals.map(({ currency, amount, credited, uncredited }) => (
            <StatStrip key={currency}>
              <Stat label={t(words.total)} value={n.money({ amount, currency })} />
              <Stat label={t(words.credited)} value={n.money({ amount: credited, currency })} />
              <Stat label={t(words.uncredited)} value={n.money({ amount: uncredited, currency })} />
            </StatStrip>
          ))}
        </div>
      )}
      {pages.query.error === null ? (
        <Card flush>
          <DataTable
            label={t(menuWords.outcomes)}
            columns={columnsOf(all)}
            rows={pages.rows}
            rowId={({ id }) => id}
            onOpen={({ id }) => go(`/outcomes/${id}`)}
            more={pages.more}
            loading={pages.query.isPending}
            empty={<EmptyState title={t(words.none)} text={t(words.noneText)} {...(add && { act: add })} />}
          />
        </Card>
      ) : (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      )}
      {adding ? <OutcomeDialog onClose={close} /> : null}
    </>
  )
}

function columnsOf({ t, n }: Words): Column<ShownRow>[] {
  return [
    {
      key: 'outcome',
      label: t(words.outcome),
      width: 260,
      grow: true,
      always: true,
      cell: ({ id, kind, customerName }) => (
        <Go to={`/outcomes/${id}`}>{t(sentences.achieved, t(kindNames[kind]), customerName ?? t(words.gone))}</Go>
      ),
    },
    {
      key: 'amount',
      label: t(words.amount),
      width: 140,
      right: true,
      always: true,
      cell: ({ amount, currency }) => n.money({ amount, currency }),
    },
    { key: 'happenedOn', label: t(words.happenedOn), width: 130, cell: ({ happenedOn }) => n.day(happenedOn) },
    {
      key: 'state',
      label: t(words.state),
      width: 260,
      cell: ({ closedAt, isProposed, uncredited }) =>
        uncredited !== null ? (
          <Pill tone="watch">{t(uncreditedNames[uncredited])}</Pill>
        ) : isProposed ? (
          <Pill tone="watch">{t(words.proposed)}</Pill>
        ) : (
          <Pill>{t(closedAt === null ? words.open : words.closed)}</Pill>
        ),
    },
  ]
}
