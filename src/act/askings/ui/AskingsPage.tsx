import { Button, Stack } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { stateNames } from '../words.ts'
import { api, type ShownAsking } from './askings-api.ts'
import { RestCard } from './page/RestCard.tsx'
import { tones } from './tones.ts'
import { words } from './words.ts'

/** Every asking, the latest first, with how many answered. */
export function AskingsPage() {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const maySend = useMay('messages.send')
  const pages = useAskPages(api.list, { limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const begin = maySend ? (
    <Button component={Go} quiet to="/askings/new">
      {t(words.begin)}
    </Button>
  ) : null
  return (
    <>
      <PageTitle title={t(words.askings)} lede={t(words.lede)} acts={begin} />
      <Stack gap="md">
        <DataTable
          label={t(words.askings)}
          columns={columnsOf(all)}
          rows={pages.rows}
          rowId={({ id }) => id}
          onOpen={({ id }) => go(`/askings/${id}`)}
          more={pages.more}
          loading={pages.query.isPending}
          empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={begin} />}
        />
        <RestCard />
      </Stack>
    </>
  )
}

function columnsOf({ t, n }: Words): Column<ShownAsking>[] {
  return [
    { key: 'name', label: t(words.name), width: 200, grow: true, always: true, cell: ({ name }) => name },
    { key: 'survey', label: t(words.survey), width: 180, cell: ({ questionnaire }) => questionnaire.name },
    {
      key: 'state',
      label: t(words.state),
      width: 130,
      always: true,
      cell: ({ state }) => <Pill tone={tones[state]}>{t(stateNames[state])}</Pill>,
    },
    {
      key: 'answered',
      label: t(words.answered),
      width: 100,
      cell: ({ figures }) => (figures === null || figures.wholly === null ? '' : n.whole(figures.wholly)),
    },
    {
      key: 'rate',
      label: t(words.rate),
      width: 100,
      cell: ({ figures }) => (figures === null || figures.rate === null ? '' : n.percent(figures.rate / 100)),
    },
    {
      key: 'closes',
      label: t(words.closes),
      width: 140,
      cell: ({ closesAt }) => (closesAt === null ? '' : n.instantShort(closesAt)),
    },
    { key: 'made', label: t(words.made), width: 140, cell: ({ createdAt }) => n.instantShort(createdAt) },
  ]
}
