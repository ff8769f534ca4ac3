import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { roleNames } from '../../customers/words.ts'
import { useFieldChoices } from './choosing/use-field-choices.ts'
import { api, type ShownEdit } from './edits-api.ts'
import { PastEditDialog } from './PastEditDialog.tsx'
import { stateWords, words } from './words.ts'

/** Every edit of many customers with what it came to, to be opened and to be taken back. */
export function EditsPage() {
  const words_ = useWords()
  const { t } = words_
  const edits = useAsk(api.list, { limit: 100 }, { refetchInterval: 5_000 })
  const [opened, setOpened] = useState<ShownEdit | null>(null)
  const whatOf = useWhatOf(words_)
  const columns = useEditColumns(words_, whatOf)
  return (
    <>
      {opened === null ? null : <PastEditDialog edit={opened} title={whatOf(opened)} onClose={() => setOpened(null)} />}
      <PageTitle title={t(words.title)} lede={t(words.lede)} />
      <Answer of={edits} rows={5}>
        {({ rows }) => (
          <DataTable
            label={t(words.title)}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            onOpen={setOpened}
            empty={<EmptyState title={t(words.none)} text={t(words.noneText)} />}
          />
        )}
      </Answer>
    </>
  )
}

type WhatOf = (edit: ShownEdit) => string

function useWhatOf({ t, n }: Words): WhatOf {
  const { nameOf } = useMembers()
  const { labelOf, valuesOf } = useFieldChoices()
  const said = (field: string, value: unknown) =>
    value === null
      ? t(words.emptied)
      : (valuesOf(field)?.find((one) => one.value === String(value))?.label ?? String(value))
  return ({ change }) => {
    if (change.kind === 'value') return t(words.toValue, labelOf(change.field), said(change.field, change.value))
    if (change.kind === 'texts')
      return t(words.pasted, change.field === 'owner' ? t(roleNames.owner) : labelOf(change.field))
    if (change.kind === 'turns')
      return t(words.inTurnOf, n.list(change.memberIds.map((id) => nameOf(id) ?? t(words.nobody))))
    if (change.kind === 'by value') return t(words.ownerBy, labelOf(change.field))
    return t(words.toValue, t(roleNames[change.role]), nameOf(change.memberId) ?? t(words.nobody))
  }
}

function useEditColumns({ t, n }: Words, whatOf: WhatOf): Column<ShownEdit>[] {
  const mayWrite = useMay('customers.write')
  const { nameOf } = useMembers()
  const tell = useTell()
  const undo = useAct(api.undo, {
    onDone: ({ state, restored, kept }) => {
      if (state === 'undone') tell(t(words.saidUndone, n.whole(restored), n.whole(kept)))
    },
  })
  const resultOf = ({ state, changed, refused, overtaken, restored, kept }: ShownEdit): string =>
    state === 'undone'
      ? t(words.saidUndone, n.whole(restored), n.whole(kept))
      : state === 'done'
        ? t(words.saidDone, n.whole(changed), n.whole(refused)) +
          (overtaken === 0 ? '' : t(words.saidLeft, n.whole(overtaken)))
        : t(stateWords[state])
  return [
    { key: 'what', label: t(words.what), width: 280, grow: true, always: true, cell: whatOf },
    { key: 'when', label: t(words.when), width: 170, cell: ({ createdAt }) => n.instant(createdAt) },
    {
      key: 'by',
      label: t(words.by),
      width: 140,
      cell: ({ author }) => nameOf(author.replace(/^member:/, '')) ?? author,
    },
    { key: 'result', label: t(words.result), width: 300, cell: resultOf },
    {
      key: 'undo',
      label: t(words.undo),
      quiet: true,
      width: 110,
      cell: ({ id, state }) =>
        mayWrite && (state === 'done' || state === 'failed') ? (
          <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => undo.mutate({ id })}>
            {t(words.undo)}
          </Button>
        ) : null,
    },
  ]
}
