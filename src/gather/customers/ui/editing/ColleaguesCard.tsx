import { ActionIcon, Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { type MemberRole, memberRoles } from '../../contract.ts'
import { notInvited, roleNames } from '../../words.ts'
import { api, type ShownCustomer } from '../customers-api.ts'
import { words } from '../words.ts'
import css from './colleagues.module.css'
import { OwnerChoice } from './OwnerChoice.tsx'

/** A partner is given the customer by sharing it; an owner is chosen in their own place. */
const joined = memberRoles.filter((role) => role !== 'partner' && role !== 'owner')

/** Who looks after the customer, in which role; several may share one. */
export function ColleaguesCard({ customerId }: AboutCustomer) {
  return <Answer of={useAsk(api.find, { id: customerId })}>{(customer) => <Colleagues customer={customer} />}</Answer>
}

function Colleagues({ customer }: { readonly customer: ShownCustomer }) {
  const { t } = useWords()
  const { nameOf } = useMembers()
  const tell = useTell()
  const mayWrite = useMay('customers.write') && customer.mergedInto === null
  const assign = useAct(api.assignMember)
  const release = useAct(api.releaseMember)
  const ownerId = customer.members.find(({ role }) => role === 'owner')?.memberId ?? null
  const shown = nameOf(ownerId) ?? (customer.namedOwner === null ? t(words.nobody) : t(notInvited(customer.namedOwner)))
  const others = joined.flatMap((role) => customer.members.filter((one) => one.role === role))
  const remove = (role: MemberRole, memberId: string) =>
    release.mutate(
      { id: customer.id, role, memberId },
      {
        onSuccess: () => tell(t(words.saved), { undo: () => assign.mutate({ id: customer.id, role, memberId }) }),
      },
    )
  return (
    <Card title={t(words.roles)}>
      <ul className={css.colleagues}>
        <li>
          <span>{t(roleNames.owner)}</span>
          <OwnerChoice customerId={customer.id} ownerId={ownerId}>
            {shown}
          </OwnerChoice>
        </li>
        {others.map(({ role, memberId }) => (
          <li key={`${role} ${memberId}`}>
            <span>{t(roleNames[role])}</span>
            <b>{nameOf(memberId) ?? t(words.nobody)}</b>
            {mayWrite ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t(words.releaseColleague)}
                onClick={() => remove(role, memberId)}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? <AddColleague customer={customer} /> : null}
    </Card>
  )
}

function AddColleague({ customer }: { readonly customer: ShownCustomer }) {
  const { t } = useWords()
  const { members } = useMembers()
  const [role, setRole] = useState<MemberRole>('deputy')
  const [memberId, setMemberId] = useState<string | null>(null)
  const assign = useAct(api.assignMember, { done: words.saved, onDone: () => setMemberId(null) })
  const taken = customer.members.filter((one) => one.role === role).map((one) => one.memberId)
  return (
    <div className={css.add}>
      <Select
        aria-label={t(words.role)}
        data={joined.map((value) => ({ value, label: t(roleNames[value]) }))}
        value={role}
        allowDeselect={false}
        onChange={(value) => setRole(joined.find((one) => one === value) ?? 'deputy')}
      />
      <Select
        aria-label={t(words.colleague)}
        placeholder={t(words.colleague)}
        data={members
          .filter(({ id, present }) => present && !taken.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={memberId}
        searchable
        onChange={setMemberId}
      />
      <Button
        variant="default"
        disabled={memberId === null}
        loading={assign.isPending}
        onClick={() => memberId !== null && assign.mutate({ id: customer.id, role, memberId })}
      >
        {t(words.addColleague)}
      </Button>
    </div>
  )
}
