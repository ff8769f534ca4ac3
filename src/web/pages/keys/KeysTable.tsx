import { Button } from '@mantine/core'
import type { contract } from '#platform/access/contract.ts'
import { type ClientOf, clientOf, useAct } from '../../asking/api.ts'
import { useConfirm } from '../../kit/form/use-confirm.ts'
import { type Column, DataTable } from '../../kit/table/DataTable.tsx'
import { roleWords } from '../../wording/role-words.ts'
import { useWords } from '../../wording/say.ts'
import { keyEnd } from './key-end.ts'
import css from './keys.module.css'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')
type KeyLine = Awaited<ReturnType<ClientOf<typeof contract>['apiKeys']>>[number]

export function KeysTable({ keys }: { readonly keys: readonly KeyLine[] }) {
  const { t, n } = useWords()
  const columns: Column<KeyLine>[] = [
    { key: 'name', label: t(words.name), grow: true, width: 180, cell: ({ name }) => name },
    {
      key: 'hint',
      label: t(words.hint),
      width: 150,
      cell: ({ hint }) => <code className={css.code}>{keyEnd(hint)}</code>,
    },
    { key: 'role', label: t(words.role), width: 190, cell: ({ role }) => t(roleWords[role]) },
    {
      key: 'scopes',
      label: t(words.scopes),
      width: 180,
      cell: ({ scopes }) =>
        scopes === null ? t(words.all) : <span title={scopes.join(', ')}>{t(words.some, n.whole(scopes.length))}</span>,
    },
    { key: 'created', label: t(words.created), width: 140, cell: ({ createdAt }) => n.dayOf(createdAt) },
    {
      key: 'acts',
      label: t(words.acts),
      quiet: true,
      width: 170,
      right: true,
      cell: (key) => <RevokeAct line={key} />,
    },
  ]
  return <DataTable label={t(words.apiKeys)} columns={columns} rows={keys} rowId={({ id }) => id} />
}

function RevokeAct({ line }: { readonly line: KeyLine }) {
  const { t, n } = useWords()
  const confirm = useConfirm()
  const revoke = useAct(access.revokeApiKey, { done: words.revoked })
  if (line.revokedAt !== null) return <span className={css.quiet}>{t(words.revokedOn, n.dayOf(line.revokedAt))}</span>
  const ask = async () => {
    const question = {
      title: t(words.revokeTitle, line.name),
      text: t(words.revokeText),
      act: t(words.revoke),
      danger: true,
    }
    if (await confirm(question)) revoke.mutate({ id: line.id })
  }
  return (
    <Button variant="subtle" color="gray" onClick={() => void ask()} aria-label={`${t(words.revoke)}: ${line.name}`}>
      {t(words.revoke)}
    </Button>
  )
}
