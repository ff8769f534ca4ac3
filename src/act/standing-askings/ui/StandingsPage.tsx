import { Button } from '@mantine/core'
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
import { api, type ShownListed } from './standing-api.ts'
import { tones } from './tones.ts'
import { triggerInWords } from './trigger-in-words.ts'
import { words } from './words.ts'

/** Every survey that goes by itself, the latest first. */
export function StandingsPage() {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const maySend = useMay('messages.send')
  const pages = useAskPages(api.list, { limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const begin = maySend ? (
    <Button component={Go} quiet to="/standing-askings/new">
      {t(words.begin)}
    </Button>
  ) : null
  return (
    <>
      <PageTitle title={t(words.standings)} lede={t(words.lede)} acts={begin} />
      <DataTable
        label={t(words.standings)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => go(`/standing-askings/${id}`)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={begin} />}
      />
    </>
  )
}

function columnsOf(all: Words): Column<ShownListed>[] {
  const { t, n } = all
  return [
    { key: 'name', label: t(words.name), width: 180, grow: true, always: true, cell: ({ name }) => name },
    {
      key: 'when',
      label: t(words.when),
      width: 260,
      always: true,
      cell: ({ trigger }) => triggerInWords(trigger, all),
    },
    { key: 'survey', label: t(words.survey), width: 180, cell: ({ questionnaire }) => questionnaire.name },
    {
      key: 'state',
      label: t(words.state),
      width: 130,
      always: true,
      cell: ({ state }) => <Pill tone={tones[state]}>{t(stateNames[state])}</Pill>,
    },
    { key: 'asked', label: t(words.asked), width: 100, right: true, cell: ({ turns }) => n.whole(turns.asked) },
    { key: 'made', label: t(words.made), width: 140, cell: ({ createdAt }) => n.instantShort(createdAt) },
  ]
}
