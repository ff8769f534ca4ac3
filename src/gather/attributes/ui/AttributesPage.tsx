import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAct, useAskPages } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { subjects } from '../contract.ts'
import { typeNames } from '../words.ts'
import { AttributeDialog } from './AttributeDialog.tsx'
import { api, type ShownAttribute } from './attributes-api.ts'
import { NotLearntNote } from './NotLearntNote.tsx'
import { words } from './words.ts'

/** Every attribute of customers and people, to be found and cleared up. */
export function AttributesPage() {
  const words_ = useWords()
  const { t, n } = words_
  const mayWrite = useMay('customers.write')
  const [typed, type] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [search, setSearch] = useSearch()
  const [subject, setSubject] = useState('all')
  const [edited, setEdited] = useState<ShownAttribute | null>()
  const isNew = search.new !== undefined && mayWrite
  const of = subjects.find((one) => one === subject)
  const pages = useAskPages(api.list, { ...(text !== '' && { text }), ...(of && { subject: of }), limit: 100 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const { total, most } = pages.first ?? {}
  const close = () => {
    setEdited(undefined)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const bulk = <Removing chosen={chosen} onDone={() => choose(new Set())} />
  return (
    <>
      <PageTitle
        title={total === undefined ? t(words.title) : t(words.titleCount, n.whole(total))}
        {...(most !== undefined && { lede: t(words.lede, n.whole(most)) })}
        acts={mayWrite ? <Button onClick={() => setEdited(null)}>{t(words.declare)}</Button> : undefined}
      />
      <NotLearntNote kinds={['customer attribute', 'person attribute', 'customer value', 'person value']} />
      <Group my="sm" gap={8}>
        <TextInput
          aria-label={t(words.find)}
          placeholder={t(words.find)}
          value={typed}
          w={280}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t(words.subject)}
          data={[
            { value: 'all', label: t(words.all) },
            ...subjects.map((value) => ({ value, label: t(words.subjects[value]) })),
          ]}
          value={subject}
          onChange={setSubject}
        />
      </Group>
      <DataTable
        label={t(words.title)}
        columns={columnsOf(words_, mayWrite ? setEdited : null)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        total={total}
        loading={pages.query.isPending}
        {...(mayWrite && { chosen, onChoose: choose, bulk })}
        empty={<EmptyState title={t(words.none)} />}
      />
      {edited === undefined && !isNew ? null : <AttributeDialog attribute={edited ?? null} onClose={close} />}
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

function columnsOf(
  { t, locale }: Words,
  onEdit: ((attribute: ShownAttribute) => void) | null,
): Column<ShownAttribute>[] {
  return [
    { key: 'label', label: t(words.label), width: 170, grow: true, always: true, cell: ({ label }) => label },
    { key: 'name', label: t(words.name), width: 150, cell: ({ name }) => <code>{name}</code> },
    { key: 'subject', label: t(words.subject), width: 90, cell: ({ subject }) => t(words.subjects[subject]) },
    { key: 'type', label: t(words.type), width: 110, cell: ({ type }) => t(typeNames[type]) },
    {
      key: 'from',
      label: t(words.from),
      width: 90,
      cell: ({ learnt }) => t(learnt ? words.learnt : words.declared),
    },
    {
      key: 'description',
      label: t(words.description),
      width: 200,
      cell: ({ descriptions }) => descriptions[locale] ?? '',
    },
    {
      key: 'acts',
      label: t(words.edit),
      quiet: true,
      width: 190,
      cell: (attribute) => (
        <Group gap={8} wrap="nowrap">
          {attribute.subject === 'customer' ? (
            <Go to={`/customers?columns=name,band,owner,attribute.${attribute.name}`}>{t(words.showColumn)}</Go>
          ) : null}
          {onEdit === null ? null : (
            <Button size="compact-sm" variant="default" onClick={() => onEdit(attribute)}>
              {t(words.edit)}
            </Button>
          )}
        </Group>
      ),
    },
  ]
}
