import { Autocomplete, MultiSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api as events } from '../../../gather/events/ui/events-api.ts'
import css from './releases.module.css'
import { api, requestsApi } from './releases-api.ts'
import { words } from './words.ts'

type ReleaseDialogProps = { readonly onClose: () => void; readonly onKept: (id: string) => void }
type Language = 'en' | 'ja'
const languages: readonly Language[] = ['en', 'ja']
const fields = ['title', 'event', 'releasedOn', 'requestIds'].concat(
  languages.flatMap((one) => [`said.${one}.subject`, `said.${one}.text`]),
)
const nothing = { subject: '', text: '' }

/** What was released, which requests that answers, and what those who asked will read. */
export function ReleaseDialog({ onClose, onKept }: ReleaseDialogProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState({ title: '', event: '', releasedOn: '' })
  const [requestIds, setRequestIds] = useState<string[]>([])
  const [said, setSaid] = useState({ en: nothing, ja: nothing })
  const [text] = useDebouncedValue(draft.event.trim(), 200)
  const names = useAsk(events.names, text === '' ? { limit: 50 } : { limit: 50, text }, {
    enabled: useMay('events.read'),
  })
  const known = useAsk(requestsApi.list, { limit: 200 })
  const add = useAct(api.create, {
    quiet: true,
    done: words.kept,
    onDone: ({ id }) => {
      onKept(id)
      onClose()
    },
  })
  const problems = problemsIn(add.error, fields)
  const submit = () => {
    const spoken = languages.filter((one) => said[one].subject.trim() !== '' || said[one].text.trim() !== '')
    add.mutate({ ...draft, requestIds, said: Object.fromEntries(spoken.map((one) => [one, said[one]])) })
  }
  const set = (part: Partial<typeof draft>) => setDraft((present) => ({ ...present, ...part }))
  const speak = (one: Language, part: Partial<typeof nothing>) =>
    setSaid((present) => ({ ...present, [one]: { ...present[one], ...part } }))
  return (
    <Dialog open wide onClose={onClose} title={t(words.add)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={add.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          label={t(words.title)}
          value={draft.title}
          error={problems.at.get('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
          data-autofocus
          required
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
          <TextInput
            type="date"
            label={t(words.releasedOn)}
            value={draft.releasedOn}
            error={problems.at.get('releasedOn')}
            onChange={(event) => set({ releasedOn: event.currentTarget.value })}
            required
          />
          <Autocomplete
            label={t(words.event)}
            description={t(words.eventHint)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft.event}
            error={problems.at.get('event')}
            data={[...new Set((names.data?.rows ?? []).map(({ name }) => name))]}
            maxLength={200}
            onChange={(event) => set({ event })}
            required
          />
        </SimpleGrid>
        <MultiSelect
          mt="sm"
          label={t(words.answers)}
          searchable
          data={(known.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={requestIds}
          error={problems.at.get('requestIds')}
          onChange={setRequestIds}
        />
        {languages.map((one) => (
          <fieldset key={one} className={css.group}>
            <legend>{t(one === 'en' ? words.english : words.japanese)}</legend>
            <TextInput
              label={t(words.subject)}
              lang={one}
              value={said[one].subject}
              error={problems.at.get(`said.${one}.subject`)}
              onChange={(event) => speak(one, { subject: event.currentTarget.value })}
            />
            <Textarea
              mt="sm"
              label={t(words.body)}
              lang={one}
              autosize
              minRows={3}
              maxRows={10}
              value={said[one].text}
              error={problems.at.get(`said.${one}.text`)}
              onChange={(event) => speak(one, { text: event.currentTarget.value })}
            />
          </fieldset>
        ))}
      </Form>
    </Dialog>
  )
}
