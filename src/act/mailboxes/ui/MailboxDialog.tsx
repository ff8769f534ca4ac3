import { NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { securities } from '../contract.ts'
import { api, type ShownMailbox } from './mailboxes-api.ts'
import { sentences, words } from './words.ts'

const fields = ['name', 'host', 'security', 'port', 'login', 'password', 'folder', 'daysBack'] as const
const daysBack = [0, 7, 30, 90] as const
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

type Props = { readonly mailbox?: ShownMailbox; readonly onClose: () => void }

/** Where the mail is, and who reads it there. The password is entered anew or left as it is; nobody reads it here. */
export function MailboxDialog({ mailbox, onClose }: Props) {
  const { t } = useWords()
  const [opened] = useState(mailbox)
  const [draft, setDraft] = useState({
    name: opened?.name ?? '',
    host: opened?.host ?? '',
    security: opened?.security ?? ('tls' as const),
    login: opened?.login ?? '',
    password: '',
    folder: opened?.folder ?? 'INBOX',
    daysBack: 0,
  })
  const add = useAct(api.create, { quiet: true, done: words.added, onDone: onClose })
  const change = useSave(api.change, { quiet: true, etag: opened?.etag, done: words.saved, onDone: onClose })
  const problems = problemsIn(add.error ?? change.error, fields)
  const submit = () => {
    if (opened === undefined) return add.mutate(draft)
    const { daysBack: _, password, ...rest } = draft
    const { name, host, security, login, folder } = opened
    const changed = changedOf(rest, { name, host, security, login, folder })
    change.mutate({ ...changed, ...(password !== '' && { password }), id: opened.id })
  }
  const of = (field: 'name' | 'host' | 'login' | 'password' | 'folder') => ({
    mt: 'sm',
    inputWrapperOrder: order,
    autoComplete: 'off',
    value: draft[field],
    error: problems.at.get(field),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setDraft((before) => ({ ...before, [field]: value })),
  })
  const isNew = opened === undefined
  return (
    <Dialog open wide onClose={onClose} title={opened?.name ?? t(words.addTitle)}>
      <Form
        problem={problems.overall ?? problems.at.get('port')}
        act={t(isNew ? words.add : words.save)}
        isPending={add.isPending || change.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput {...of('name')} label={t(words.name)} maxLength={100} required data-autofocus />
        <TextInput
          {...of('host')}
          label={t(words.host)}
          description={t(words.hostHint)}
          placeholder="imap.example.com"
          maxLength={253}
          required
        />
        <NativeSelect
          mt="sm"
          label={t(words.security)}
          description={t(words.securityHint)}
          inputWrapperOrder={order}
          value={draft.security}
          error={problems.at.get('security')}
          data={securities.map((value) => ({ value, label: t(words[value]) }))}
          onChange={({ currentTarget: { value } }) =>
            setDraft((before) => ({ ...before, security: securities.find((one) => one === value) ?? before.security }))
          }
        />
        <TextInput {...of('login')} label={t(words.login)} maxLength={254} required />
        <PasswordInput
          {...of('password')}
          label={t(words.password)}
          description={t(isNew ? words.passwordHint : words.passwordKept)}
          autoComplete="new-password"
          required={isNew}
        />
        <TextInput {...of('folder')} label={t(words.folder)} maxLength={200} required />
        {isNew ? (
          <NativeSelect
            mt="sm"
            label={t(words.begins)}
            value={String(draft.daysBack)}
            error={problems.at.get('daysBack')}
            data={daysBack.map((days) => ({
              value: String(days),
              label: days === 0 ? t(words.fromNow) : t(sentences.daysBack, days),
            }))}
            onChange={({ currentTarget: { value } }) => setDraft((before) => ({ ...before, daysBack: Number(value) }))}
          />
        ) : null}
      </Form>
    </Dialog>
  )
}
