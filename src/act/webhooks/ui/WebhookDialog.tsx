import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { type Kind, kinds } from '../contract.ts'
import type { Event } from '../events/events.ts'
import { EventsField } from './EventsField.tsx'
import { api, type ShownWebhook } from './webhooks-api.ts'
import { kindNames, words } from './words.ts'

const fields = ['name', 'url', 'events', 'kind'] as const

type WebhookDialogProps = {
  readonly webhook?: ShownWebhook
  readonly onClose: () => void
  readonly onSecret?: (secret: string) => void
}

/** Whom to tell, and what. The address, of which the host alone is known, is entered anew or left as it is. */
export function WebhookDialog({ webhook, onClose, onSecret }: WebhookDialogProps) {
  const { t } = useWords()
  const [opened] = useState(webhook)
  const [draft, setDraft] = useState({
    name: opened?.name ?? '',
    kind: opened?.kind ?? ('webhook' as Kind),
    url: '',
    events: (opened?.events ?? []) as readonly Event[],
  })
  const isChat = draft.kind !== 'webhook'
  const how = { quiet: true } as const
  const add = useAct(api.create, {
    ...how,
    done: words.added,
    onDone: ({ secret }) => {
      onClose()
      if (secret !== null) onSecret?.(secret)
    },
  })
  const change = useSave(api.change, { ...how, etag: opened?.etag, done: words.saved, onDone: onClose })
  const problems = problemsIn(add.error ?? change.error, fields)
  const submit = () => {
    const { kind, ...wish } = { ...draft, events: [...draft.events] }
    if (opened === undefined) return add.mutate({ ...wish, kind })
    const { name, events } = opened
    const { url, ...rest } = changedOf(wish, { name, events, url: '' })
    change.mutate({ ...rest, ...(url !== undefined && url !== '' && { url }), id: opened.id })
  }
  const isKept = opened !== undefined
  return (
    <Dialog open wide onClose={onClose} title={opened?.name ?? t(words.addTitle)}>
      <Form
        problem={problems.overall}
        act={t(opened === undefined ? words.add : words.save)}
        isPending={add.isPending || change.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          label={t(words.name)}
          value={draft.name}
          error={problems.at.get('name')}
          maxLength={100}
          onChange={({ currentTarget: { value: name } }) => setDraft((before) => ({ ...before, name }))}
          data-autofocus
          required
        />
        {opened === undefined ? (
          <NativeSelect
            mt="sm"
            label={t(words.kind)}
            value={draft.kind}
            error={problems.at.get('kind')}
            data={kinds.map((value) => ({ value, label: kindNames[value] }))}
            onChange={({ currentTarget: { value } }) =>
              setDraft((before) => ({ ...before, kind: kinds.find((one) => one === value) ?? before.kind }))
            }
          />
        ) : null}
        <TextInput
          mt="sm"
          type="url"
          label={t(words.url)}
          description={t(isKept ? words.urlKept : isChat ? words.urlOfChat : words.urlHint)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={isKept ? opened.url : 'https://'}
          autoComplete="off"
          value={draft.url}
          error={problems.at.get('url')}
          maxLength={2_000}
          onChange={({ currentTarget: { value: url } }) => setDraft((before) => ({ ...before, url }))}
          required={!isKept}
        />
        <EventsField
          value={draft.events}
          error={problems.at.get('events')}
          onChange={(events) => setDraft((before) => ({ ...before, events }))}
        />
      </Form>
    </Dialog>
  )
}
