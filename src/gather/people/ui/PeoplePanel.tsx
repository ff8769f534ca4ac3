import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { fieldNames, personRoleNames } from '../words.ts'
import { ConsentDialog } from './consent/ConsentDialog.tsx'
import css from './PeoplePanel.module.css'
import { PersonActs } from './PersonActs.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { api, type ShownPerson } from './people-api.ts'
import { sentences, words } from './words.ts'

type Open = { readonly what: 'form' | 'consent'; readonly person?: ShownPerson }

/** The people of a customer: who they are, how to reach them, what they agreed to. */
export function PeoplePanel({ customerId }: AboutCustomer) {
  const all = useWords()
  const { t } = all
  const mayWrite = useMay('customers.write')
  const [open, setOpen] = useState<Open | null>(null)
  const pages = useAskPages(api.list, { customerId, limit: 100 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const add = mayWrite ? <Button onClick={() => setOpen({ what: 'form' })}>{t(words.add)}</Button> : undefined
  const acts = (person: ShownPerson) => (
    <PersonActs
      person={person}
      onEdit={() => setOpen({ what: 'form', person })}
      onConsent={() => setOpen({ what: 'consent', person })}
    />
  )
  return (
    <Card title={t(words.people)} {...(pages.rows.length > 0 && add && { acts: add })} flush>
      <DataTable
        label={t(words.people)}
        columns={columnsOf(all, acts)}
        rows={pages.rows}
        rowId={({ id }) => id}
        {...(mayWrite && {
          onOpen: (person: ShownPerson) => person.erasedAt === null && setOpen({ what: 'form', person }),
        })}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.nobody)} text={t(words.nobodyText)} act={add} />}
      />
      {open?.what === 'form' ? (
        <PersonDialog
          customerId={customerId}
          {...(open.person && { person: open.person })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.what === 'consent' && open.person ? (
        <ConsentDialog person={open.person} onClose={() => setOpen(null)} />
      ) : null}
    </Card>
  )
}

function columnsOf({ t, n }: Words, acts: (person: ShownPerson) => ReactNode): Column<ShownPerson>[] {
  const state = ({ leftOn, erasedAt, roles }: ShownPerson) =>
    erasedAt !== null ? null : leftOn === null ? (
      roles.map((role) => <Pill key={role}>{t(personRoleNames[role])}</Pill>)
    ) : (
      <Pill tone={roles.includes('sponsor') ? 'risk' : 'plain'}>{t(sentences.leftOn, n.dayInHistory(leftOn))}</Pill>
    )
  return [
    {
      key: 'name',
      label: t(fieldNames.name),
      width: 160,
      grow: true,
      always: true,
      cell: ({ name, nameKana, email, erasedAt }) =>
        erasedAt === null ? (
          <>
            {name || email}
            {nameKana === null ? null : <div className={css.kana}>{nameKana}</div>}
          </>
        ) : (
          t(words.erased)
        ),
    },
    { key: 'roles', label: t(fieldNames.roles), width: 170, cell: state },
    {
      key: 'title',
      label: t(fieldNames.title),
      width: 150,
      cell: ({ title, department }) => [department, title].filter((part) => part !== null).join(' '),
    },
    {
      key: 'email',
      label: t(fieldNames.email),
      width: 210,
      cell: ({ email, further }) => <WithFurther said={email} further={further} kind="email" />,
    },
    {
      key: 'phone',
      label: t(fieldNames.phone),
      width: 140,
      cell: ({ phone, further }) => <WithFurther said={phone} further={further} kind="phone" />,
    },
    { key: 'acts', label: t(words.more), quiet: true, always: true, width: 60, cell: acts },
  ]
}

type WithFurtherProps = Pick<ShownPerson, 'further'> & { readonly said: string | null; readonly kind: string }

/** What somebody is also known by, since two records were joined. */
function WithFurther({ said, further, kind }: WithFurtherProps) {
  return (
    <>
      {said}
      {further
        .filter((one) => one.kind === kind)
        .map(({ value }) => (
          <div key={value} className={css.kana}>
            {value}
          </div>
        ))}
    </>
  )
}
