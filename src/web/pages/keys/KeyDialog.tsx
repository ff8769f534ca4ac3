import { Button, MultiSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { contract } from '#platform/access/contract.ts'
import { mayRole, type Permission, permissions, type Role } from '#platform/permissions.ts'
import { clientOf, useAct } from '../../asking/api.ts'
import { Refusal } from '../../asking/refusal.ts'
import { CopyField } from '../../kit/form/CopyField.tsx'
import { Dialog } from '../../kit/form/Dialog.tsx'
import { Note } from '../../kit/said/Note.tsx'
import { useWords } from '../../wording/say.ts'
import { RoleSelect } from '../roles/RoleSelect.tsx'
import css from './keys.module.css'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')
const keyRoles = ['admin', 'manager', 'csm', 'agent', 'viewer'] as const
type KeyRole = (typeof keyRoles)[number]

export function KeyDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  const create = useAct(access.createApiKey, { quiet: true })
  const close = () => {
    create.reset()
    onClose()
  }
  if (create.data !== undefined)
    return (
      <Dialog
        open={open}
        onClose={close}
        title={t(words.secretTitle)}
        acts={
          <Button variant="filled" onClick={close}>
            {t(words.copied)}
          </Button>
        }
      >
        <div className={css.form}>
          <Note tone="watch">{t(words.secretText)}</Note>
          <CopyField label={t(words.secret)} value={create.data.secret} secret />
        </div>
      </Dialog>
    )
  const refusal = create.error instanceof Refusal ? create.error : null
  return (
    <Dialog open={open} onClose={close} title={t(words.create)}>
      <KeyForm refusal={refusal} busy={create.isPending} onSubmit={(wish) => create.mutate(wish)} />
    </Dialog>
  )
}

type KeyWish = { name: string; role: KeyRole; scopes: Permission[] | null }
type KeyFormProps = {
  readonly refusal: Refusal | null
  readonly busy: boolean
  readonly onSubmit: (wish: KeyWish) => void
}

function KeyForm({ refusal, busy, onSubmit }: KeyFormProps) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [scopes, setScopes] = useState<string[]>([])
  const offered = permissionNames.filter((permission) => mayRole(role, permission))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const keyRole = keyRoles.find((one) => one === role) ?? 'viewer'
    const chosen = offered.filter((permission) => scopes.includes(permission))
    onSubmit({ name, role: keyRole, scopes: chosen.length === 0 ? null : chosen })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput
        label={t(words.name)}
        description={t(words.nameHint)}
        required
        withAsterisk={false}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={refusal?.about('name') ?? refusal?.message}
      />
      <RoleSelect label={t(words.role)} roles={keyRoles} value={role} onChange={setRole} />
      <MultiSelect
        label={t(words.scopes)}
        description={t(words.scopesHint)}
        data={offered}
        value={scopes}
        onChange={setScopes}
        searchable
        clearable
      />
      <Button type="submit" variant="filled" loading={busy}>
        {t(words.createAct)}
      </Button>
    </form>
  )
}

const permissionNames = Object.keys(permissions).filter((name): name is Permission => name in permissions)
