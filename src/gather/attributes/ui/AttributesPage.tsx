import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAct, useAskPages } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { typeNames } from '../words.ts'
import { api, type ShownAttribute } from './attributes-api.ts'
import { NotLearntNote } from './NotLearntNote.tsx'
import { words } from './words.ts'

/** Every attribute of customers and people, to be found and cleared up. */
export function AttributesPage() {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  const [typed, type] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const pages = useAskPages(api.list, { ...(text !== '' && { text }), limit: 100 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const { total, most } = pages.first ?? {}
  const bulk = <Removing chosen={chosen} onDone={() => choose(new Set())} />
  return (
    <>
      <PageTitle
        title={total === undefined ? t(words.title) : t(words.titleCount, n.whole(total))}
        {...(most !== undefined && { lede: t(words.lede, n.whole(most)) })}
      />
      <NotLearntNote kinds={['customer attribute', 'person attribute', 'customer value', 'person value']} />
      <TextInput
        aria-label={t(words.find)}
        placeholder={t(words.find)}
        value={typed}
        my="sm"
        maw={320}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <DataTable
        label={t(words.title)}
        columns={columnsOf(t)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        total={total}
        loading={pages.query.isPending}
        {...(mayWrite && { chosen, onChoose: choose, bulk })}
        empty={<EmptyState title={t(words.none)} />}
      />
    </>
  )
}

type RemovingProps = { readonly chosen: ReadonlySet<string>; readonly onDone: () => void }

const reasonsShown = 3

/** So many at a time, as the API takes them. */
const together = 500

function Removing({ chosen, onDone }: RemovingProps) {
  const { t, n } = useWords()
  const mayRemoveAll = useMay('workspace.write')
  const confirm = useConfirm()
  const tell = useTell()
  const ids = [...chosen].slice(0, together)
  const remove = useAct(api.removeSeveral, {
    onDone: ({ removed, kept, ordered }) => {
      const reasons = kept.slice(0, reasonsShown).map(({ because }) => because)
      const said = ordered === null ? t(words.removed, n.whole(removed), n.whole(kept.length)) : t(words.ordered)
      tell([said, ...reasons].join(' '))
      onDone()
    },
  })
  const removeAll = async () => {
    const title = t(words.removeTitle, n.whole(ids.length))
    if (await confirm({ title, text: t(words.removeText), act: t(words.removeAll), danger: true }))
      remove.mutate({ ids, withValues: true })
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate({ ids, withValues: false })}
      >
        {t(words.removeUnused)}
      </Button>
      {mayRemoveAll && (
        <Button size="compact-sm" variant="default" loading={remove.isPending} onClick={() => void removeAll()}>
          {t(words.removeAll)}
        </Button>
      )}
    </>
  )
}

function columnsOf(t: Words['t']): Column<ShownAttribute>[] {
  return [
    { key: 'label', label: t(words.label), width: 240, grow: true, always: true, cell: ({ label }) => label },
    { key: 'name', label: t(words.name), width: 200, cell: ({ name }) => <code>{name}</code> },
    { key: 'subject', label: t(words.subject), width: 120, cell: ({ subject }) => t(words.subjects[subject]) },
    { key: 'type', label: t(words.type), width: 120, cell: ({ type }) => t(typeNames[type]) },
    {
      key: 'from',
      label: t(words.from),
      width: 120,
      cell: ({ learnt }) => t(learnt ? words.learnt : words.declared),
    },
  ]
}
