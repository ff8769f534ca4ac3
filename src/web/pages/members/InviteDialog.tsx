import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { contract } from '#platform/access/contract.ts'
import type { Role } from '#platform/permissions.ts'
import { clientOf, useAct } from '../../asking/api.ts'
import { Refusal } from '../../asking/refusal.ts'
import { CopyField } from '../../kit/form/CopyField.tsx'
import { Dialog } from '../../kit/form/Dialog.tsx'
import { Note } from '../../kit/said/Note.tsx'
import { useWords } from '../../wording/say.ts'
import { RoleSelect } from '../roles/RoleSelect.tsx'
import css from './members.module.css'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')
const invited = ['admin', 'manager', 'csm', 'agent', 'viewer', 'partner'] as const

export function InviteDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  const invite = useAct(access.invite, { quiet: true })
  const close = () => {
    invite.reset()
    onClose()
  }
  const done = (
    <Button variant="filled" onClick={close}>
      {t(words.done)}
    </Button>
  )
  if (invite.data !== undefined)
    return (
      <Dialog open={open} onClose={close} title={t(words.linkTitle)} acts={done}>
        <div className={css.form}>
          <Note>{t(invite.data.mailed ? words.mailed : words.notMailed)}</Note>
          <CopyField label={t(words.link)} value={invite.data.link} />
        </div>
      </Dialog>
    )
  const refusal = invite.error instanceof Refusal ? invite.error : null
  return (
    <Dialog open={open} onClose={close} title={t(words.invite)}>
      <InviteForm refusal={refusal} busy={invite.isPending} onSubmit={(wish) => invite.mutate(wish)} />
    </Dialog>
  )
}

type InviteWish = { readonly email: string; readonly role: (typeof invited)[number] }
type InviteFormProps = {
  readonly refusal: Refusal | null
  readonly busy: boolean
  readonly onSubmit: (wish: InviteWish) => void
}

function InviteForm({ refusal, busy, onSubmit }: InviteFormProps) {
  const { t } = useWords()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('csm')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = invited.find((one) => one === role)
    if (chosen !== undefined) onSubmit({ email, role: chosen })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput
        type="email"
        label={t(words.email)}
        required
        withAsterisk={false}
        data-autofocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={refusal?.about('email') ?? refusal?.message}
      />
      <RoleSelect label={t(words.role)} roles={invited} value={role} onChange={setRole} />
      <Button type="submit" variant="filled" loading={busy}>
        {t(words.inviteAct)}
      </Button>
    </form>
  )
}
