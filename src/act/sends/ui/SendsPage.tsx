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
import { classNames, stateNames as deliveryNames } from '../../messages/words.ts'
import { stateNames } from '../words.ts'
import { api, type ShownSend } from './sends-api.ts'
import { tones } from './tones.ts'
import { words } from './words.ts'

/** Every send, the latest first, with what became of it. */
export function SendsPage() {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const maySend = useMay('messages.send')
  const pages = useAskPages(api.list, { limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const begin = maySend ? (
    <Button component={Go} quiet to="/sends/new">
      {t(words.begin)}
    </Button>
  ) : null
  return (
    <>
      <PageTitle title={t(words.sends)} lede={t(words.lede)} acts={begin} />
      <DataTable
        label={t(words.sends)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => go(`/sends/${id}`)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={begin} />}
      />
    </>
  )
}

const shown = ['accepted', 'held back', 'refused', 'in doubt'] as const

function columnsOf({ t, n }: Words): Column<ShownSend>[] {
  return [
    { key: 'name', label: t(words.name), width: 200, grow: true, always: true, cell: ({ name }) => name },
    { key: 'message', label: t(words.message), width: 200, cell: ({ message }) => message.subject },
    {
      key: 'state',
      label: t(words.state),
      width: 130,
      always: true,
      cell: ({ state }) => <Pill tone={tones[state]}>{t(stateNames[state])}</Pill>,
    },
    { key: 'class', label: t(words.class), width: 130, cell: ({ message }) => t(classNames[message.class]) },
    { key: 'may', label: t(words.may), width: 120, cell: ({ look }) => (look === null ? '' : n.whole(look.may)) },
    ...shown.map(
      (state): Column<ShownSend> => ({
        key: state,
        label: t(deliveryNames[state]),
        width: 110,
        cell: ({ counts }) => (counts[state] ? n.whole(counts[state]) : ''),
      }),
    ),
    { key: 'begun', label: t(words.begun), width: 140, cell: ({ createdAt }) => n.instantShort(createdAt) },
  ]
}
