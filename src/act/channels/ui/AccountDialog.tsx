import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { CopyField } from '#web/kit/form/CopyField.tsx'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useWords } from '#web/wording/say.ts'
import type { AccountChannel } from '../contract.ts'
import { channelNames } from '../words.ts'
import css from './channels.module.css'
import { api, type ShownAccount } from './channels-api.ts'
import { words } from './words.ts'

const fields = ['account', 'sender', 'token', 'secret', 'server'] as const
const usual = { sms: 'https://api.twilio.com', line: 'https://api.line.me' } as const

type Props = {
  readonly channel: AccountChannel
  readonly account: ShownAccount | undefined
  readonly onClose: () => void
}

/** As whom it is sent. Secrets are entered anew or left as they are; nobody reads them here. */
export function AccountDialog({ channel, account, onClose }: Props) {
  const { t } = useWords()
  const confirm = useConfirm()
  const [draft, setDraft] = useState({
    account: account?.account ?? '',
    sender: account?.sender ?? '',
    server: account?.server ?? usual[channel],
    token: '',
    secret: '',
  })
  const save = useAct(api.set, { done: words.saved, quiet: true, onDone: onClose })
  const remove = useAct(api.remove, { done: words.removed, onDone: onClose })
  const problems = problemsIn(save.error, fields)
  const submit = () => {
    const { sender, server, token, secret } = draft
    const entered = { sender, server, ...(token !== '' && { token }) }
    if (channel === 'sms') return save.mutate({ channel, account: draft.account, ...entered })
    save.mutate({ channel, ...entered, ...(secret !== '' && { secret }) })
  }
  const removeIt = async () => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) remove.mutate({ channel })
  }
  const of = (field: (typeof fields)[number]) => ({
    mt: 'sm',
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    autoComplete: 'off',
    value: draft[field],
    error: problems.at.get(field),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setDraft((before) => ({ ...before, [field]: value })),
  })
  const isSms = channel === 'sms'
  const hint = t(account === undefined ? words.secretHint : words.secretKept)
  const needed = account === undefined
  return (
    <Dialog open wide onClose={onClose} title={t(channelNames[channel])}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={save.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        {isSms ? (
          <TextInput {...of('account')} label={t(words.account)} placeholder="AC…" required data-autofocus />
        ) : null}
        <TextInput
          {...of('sender')}
          label={t(isSms ? words.smsSender : words.lineSender)}
          {...(isSms ? { description: t(words.smsSenderHint) } : { 'data-autofocus': true })}
          required
        />
        <PasswordInput
          {...of('token')}
          label={t(isSms ? words.smsToken : words.lineToken)}
          description={hint}
          required={needed}
        />
        {isSms ? null : (
          <PasswordInput {...of('secret')} label={t(words.lineSecret)} description={hint} required={needed} />
        )}
        <TextInput {...of('server')} label={t(words.server)} description={t(words.serverHint)} required />
        {account === undefined ? null : (
          <div className={css.below}>
            <CopyField label={t(words.answersTo)} value={account.answersTo} />
            <Button mt="md" variant="default" color="red" loading={remove.isPending} onClick={() => void removeIt()}>
              {t(words.remove)}
            </Button>
          </div>
        )}
      </Form>
    </Dialog>
  )
}
