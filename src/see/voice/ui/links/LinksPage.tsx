import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { api, type ShownLink } from '../voice-api.ts'
import { linkedAt, spans, withinIn } from './links-address.ts'
import { linkWords, verdictWords, words } from './links-words.ts'

/** Whether satisfaction goes with staying here, and effort with leaving: a verdict on the own data, whatever others found. */
export function LinksPage() {
  const all = useWords()
  const { t, n } = all
  const [search, setSearch] = useSearch()
  const within = withinIn(search)
  const answer = useAsk(api.links, { within: Number(within) })
  return (
    <>
      <PageTitle
        title={answer.data === undefined ? t(words.links) : titleOf(answer.data.rows, all)}
        lede={t(words.lede)}
        acts={<Go to="/surveys/scores">{t(words.toScores)}</Go>}
      />
      <Columns>
        <Card>
          <Select
            maw={260}
            label={t(words.within)}
            data={spans.map((value) => ({ value, label: t(words.days, n.whole(value)) }))}
            value={within}
            onChange={(value) => setSearch({ within: value === spans[0] ? undefined : (value ?? undefined) })}
            allowDeselect={false}
          />
        </Card>
        <Answer of={answer}>
          {({ rows, tried }) => (
            <Card title={t(words.links)} sub={t(words.tableSub, tried, n.whole(tried))} flush>
              <DataTable
                label={t(words.links)}
                columns={columnsOf(all, within)}
                rows={rows}
                rowId={({ name }) => name}
              />
            </Card>
          )}
        </Answer>
        <Note>{t(words.noLinkMeans)}</Note>
      </Columns>
    </>
  )
}

function titleOf(rows: readonly ShownLink[], { t, n }: Words): string {
  const said = rows.filter(({ verdict }) => verdict !== 'cannot say')
  if (said.length === 0) return t(words.titleNothing)
  return t(words.title, n.list(said.map(({ name, verdict }) => `${t(linkWords[name])} – ${t(verdictWords[verdict])}`)))
}

function columnsOf({ t, n, locale }: Words, within: string): Column<ShownLink>[] {
  const link = (row: ShownLink, happened: 'yes' | 'no', count: number) =>
    count === 0 ? '0' : <Go to={linkedAt({ name: row.name, happened, within })}>{n.whole(count)}</Go>
  return [
    { key: 'link', label: t(words.link), width: 230, cell: ({ name }) => t(linkWords[name]) },
    { key: 'verdict', label: t(words.verdict), width: 250, cell: ({ verdict }) => t(verdictWords[verdict]) },
    { key: 'yes', label: t(words.happened), right: true, width: 90, cell: (row) => link(row, 'yes', row.happened) },
    { key: 'no', label: t(words.didNot), right: true, width: 90, cell: (row) => link(row, 'no', row.didNot) },
    {
      key: 'share',
      label: t(words.share),
      width: 330,
      grow: true,
      cell: ({ share }) =>
        share.known
          ? t(words.shareOf, n.percent(share.value), n.percent(share.low ?? 0), n.percent(share.high ?? 1))
          : share.because[locale],
    },
  ]
}
