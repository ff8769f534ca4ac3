import { Button } from '@mantine/core'
import type { contract } from '#platform/access/contract.ts'
import { roles } from '#platform/permissions.ts'
import { type ClientOf, clientOf, useAct, useSave } from '../../asking/api.ts'
import { useConfirm } from '../../kit/form/use-confirm.ts'
import { Initials } from '../../kit/Initials.tsx'
import { type Column, DataTable } from '../../kit/table/DataTable.tsx'
import { useMay, useSession } from '../../session/session.ts'
import { roleWords } from '../../wording/role-words.ts'
import { useWords } from '../../wording/say.ts'
import { RoleSelect } from '../roles/RoleSelect.tsx'
import css from './members.module.css'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')
type MemberLine = Awaited<ReturnType<ClientOf<typeof contract>['members']>>[number]

export function MembersTable({ members }: { readonly members: readonly MemberLine[] }) {
  const { t, n } = useWords()
  const mayWrite = useMay('members.write')
  const columns: Column<MemberLine>[] = [
    { key: 'name', label: t(words.name), grow: true, width: 180, cell: (member) => <Who member={member} /> },
    { key: 'email', label: t(words.email), grow: true, width: 190, cell: ({ email }) => email },
    { key: 'role', label: t(words.role), width: 220, cell: (member) => <RoleCell member={member} /> },
    {
      key: 'joined',
      label: t(words.joined),
      width: 190,
      cell: ({ joinedAt, leftAt }) =>
        leftAt === null ? n.dayOf(joinedAt) : <span className={css.quiet}>{t(words.left, n.dayOf(leftAt))}</span>,
    },
    ...(mayWrite
      ? [
          {
            key: 'acts',
            label: t(words.acts),
            quiet: true,
            width: 100,
            right: true,
            cell: (member: MemberLine) => <RemoveAct member={member} />,
          },
        ]
      : []),
  ]
  return <DataTable label={t(words.name)} columns={columns} rows={members} rowId={({ id }) => id} />
}

function Who({ member }: { readonly member: MemberLine }) {
  const { t } = useWords()
  return (
    <span className={css.who}>
      <Initials name={member.name} titled={false} />
      <span>
        {member.name}
        {member.hasSignIn || member.leftAt !== null ? null : <span className={css.quiet}> · {t(words.noSignIn)}</span>}
      </span>
    </span>
  )
}

function RoleCell({ member }: { readonly member: MemberLine }) {
  const { t } = useWords()
  const mayWrite = useMay('members.write')
  const me = useSession().member
  const change = useSave(access.changeMember, { etag: () => member.etag, done: words.roleChanged })
  const mine = me.role === 'owner' ? roles : roles.filter((role) => role !== 'owner')
  if (!mayWrite || member.leftAt !== null || (member.role === 'owner' && me.role !== 'owner'))
    return t(roleWords[member.role])
  return (
    <RoleSelect
      hiddenLabel
      label={t(words.roleOf, member.name)}
      roles={mine}
      value={member.role}
      disabled={change.isPending}
      onChange={(role) => change.mutate({ id: member.id, role })}
    />
  )
}

function RemoveAct({ member }: { readonly member: MemberLine }) {
  const { t } = useWords()
  const confirm = useConfirm()
  const me = useSession().member
  const remove = useAct(access.removeMember, { done: words.removed })
  if (member.leftAt !== null || member.id === me.id) return null
  const ask = async () => {
    const question = {
      title: t(words.removeTitle, member.name),
      text: t(words.removeText),
      act: t(words.remove),
      danger: true,
    }
    if (await confirm(question)) remove.mutate({ id: member.id })
  }
  return (
    <Button variant="subtle" color="gray" onClick={() => void ask()} aria-label={`${t(words.remove)}: ${member.name}`}>
      {t(words.remove)}
    </Button>
  )
}
