import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { suppressionNames } from '../../words.ts'
import { api, type ShownSuppression } from '../messages-api.ts'
import { sentences, words } from '../words.ts'
import { LiftDialog } from './LiftDialog.tsx'
import { SuppressDialog } from './SuppressDialog.tsx'

/** Addresses to which nothing goes, each with its reason; lifted ones stay on record. */
export function SuppressionsPage() {
  const all = useWords()
  const { t } = all
  const maySend = useMay('messages.send')
  const [search, setSearch] = useSearch()
  const lifted = search.lifted === 'true'
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 300)
  const [open, setOpen] = useState<ShownSuppression | 'new' | null>(null)
  const pages = useAskPages(api.suppressions, { limit: 50, ...(lifted && { lifted: 'true' }), ...(q !== '' && { q }) })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const choices = [
    { value: '', label: t(words.inForce) },
    { value: 'true', label: t(words.lifted) },
  ]
  return (
    <>
      <PageTitle
        title={pages.first ? t(sentences.suppressedCount, pages.first.inForce) : t(words.suppressions)}
        lede={t(words.suppressionsLede)}
        acts={
          <Group gap="xs">
            <SegmentedControl
              aria-label={t(words.state)}
              data={choices}
              value={lifted ? 'true' : ''}
              onChange={(value) => setSearch({ lifted: value || undefined })}
            />
            <TextInput
              aria-label={t(words.find)}
              placeholder={t(words.find)}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            {maySend ? <Button onClick={() => setOpen('new')}>{t(words.suppress)}</Button> : null}
          </Group>
        }
      />
      <DataTable
        label={t(words.suppressions)}
        columns={columnsOf(all, maySend && !lifted ? setOpen : null)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(lifted ? words.noneLifted : words.noSuppressions)} />}
      />
      {open === 'new' ? <SuppressDialog onClose={() => setOpen(null)} /> : null}
      {open === 'new' || open === null ? null : <LiftDialog of={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function columnsOf({ t, n }: Words, lift: ((one: ShownSuppression) => void) | null): Column<ShownSuppression>[] {
  return [
    {
      key: 'address',
      label: t(words.address),
      width: 240,
      grow: true,
      always: true,
      cell: ({ address }) => address || t(words.forgotten),
    },
    {
      key: 'reason',
      label: t(words.reason),
      width: 220,
      always: true,
      cell: ({ reason }) => <Pill tone={reason === 'refused' ? 'plain' : 'watch'}>{t(suppressionNames[reason])}</Pill>,
    },
    {
      key: 'note',
      label: t(words.note),
      width: 220,
      cell: ({ note, liftedBecause }) => [note, liftedBecause].filter((part) => part).join(' · '),
    },
    { key: 'since', label: t(words.since), width: 130, cell: ({ since }) => n.dayOf(since) },
    { key: 'by', label: t(words.by), width: 140, cell: ({ authorName }) => authorName },
    ...(lift === null
      ? []
      : [
          {
            key: 'acts',
            label: t(words.acts),
            width: 90,
            quiet: true,
            cell: (one: ShownSuppression) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t(words.lift)}: ${one.address}`}
                onClick={() => lift(one)}
              >
                {t(words.lift)}
              </Button>
            ),
          },
        ]),
  ]
}
