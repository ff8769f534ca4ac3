import { Checkbox, MultiSelect, Select } from '@mantine/core'
import { useState } from 'react'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { memberRoles } from '../../../customers/contract.ts'
import { roleNames } from '../../../customers/words.ts'
import type { Change } from '../../contract.ts'
import { words } from '../words.ts'
import { ByValueFields } from './ByValueFields.tsx'

const hows = ['toOne', 'inTurn', 'byValue'] as const
type How = (typeof hows)[number]
const roles = memberRoles.filter((role) => role !== 'partner')
type Role = (typeof roles)[number]
export type FieldsProps = { readonly onChange: (change: Change | null) => void }

/** Whose they become: one member's, several in turn, or whoever a field says. */
export function AssignFields({ onChange }: FieldsProps) {
  const { t } = useWords()
  const { members } = useMembers()
  const [how, setHow] = useState<How>('toOne')
  const [role, setRole] = useState<Role>('owner')
  const [memberId, setMemberId] = useState<string | null>(null)
  const [memberIds, setMemberIds] = useState<string[]>([])
  const [onlyUnowned, setOnlyUnowned] = useState(true)
  const people = members.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name }))
  const one = (memberId: string | null, role: Role, onlyUnowned: boolean): Change | null =>
    memberId === null
      ? null
      : {
          kind: 'role',
          role,
          memberId: memberId === nobody ? null : memberId,
          onlyUnowned: memberId !== nobody && role === 'owner' && onlyUnowned,
        }
  const turns = (memberIds: readonly string[], onlyUnowned: boolean): Change | null =>
    memberIds.length === 0 ? null : { kind: 'turns', memberIds: [...memberIds], onlyUnowned }
  const tell = (next: Partial<{ how: How; onlyUnowned: boolean }>) => {
    const only = next.onlyUnowned ?? onlyUnowned
    const kind = next.how ?? how
    if (kind === 'toOne') onChange(one(memberId, role, only))
    if (kind === 'inTurn') onChange(turns(memberIds, only))
    if (kind === 'byValue') onChange(null)
  }
  return (
    <>
      <Select
        label={t(words.how)}
        data={hows.map((value) => ({ value, label: t(words[value]) }))}
        value={how}
        allowDeselect={false}
        onChange={(value) => {
          const next = hows.find((known) => known === value) ?? 'toOne'
          setHow(next)
          tell({ how: next })
        }}
      />
      {how === 'toOne' ? (
        <>
          <Select
            label={t(words.role)}
            data={roles.map((value) => ({ value, label: t(roleNames[value]) }))}
            value={role}
            allowDeselect={false}
            onChange={(value) => {
              const next = roles.find((known) => known === value) ?? 'owner'
              setRole(next)
              onChange(one(memberId, next, onlyUnowned))
            }}
          />
          <Select
            label={t(words.member)}
            data={[{ value: nobody, label: t(words.nobody) }, ...people]}
            value={memberId}
            searchable
            data-autofocus
            onChange={(value) => {
              setMemberId(value)
              onChange(one(value, role, onlyUnowned))
            }}
          />
        </>
      ) : null}
      {how === 'inTurn' ? (
        <MultiSelect
          label={t(words.members)}
          data={people}
          value={memberIds}
          searchable
          onChange={(value) => {
            setMemberIds(value)
            onChange(turns(value, onlyUnowned))
          }}
        />
      ) : null}
      {how === 'byValue' ? <ByValueFields people={people} onlyUnowned={onlyUnowned} onChange={onChange} /> : null}
      {how === 'toOne' && (role !== 'owner' || memberId === nobody) ? null : (
        <Checkbox
          label={t(words.onlyUnowned)}
          checked={onlyUnowned}
          onChange={({ currentTarget }) => {
            setOnlyUnowned(currentTarget.checked)
            tell({ onlyUnowned: currentTarget.checked })
          }}
        />
      )}
    </>
  )
}

const nobody = 'nobody'
