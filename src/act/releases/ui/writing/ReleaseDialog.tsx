import { Autocomplete, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useAct, useAsk } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api as events } from '../../../../gather/events/ui/events-api.ts'
import css from '../releases.module.css'
import { api } from '../releases-api.ts'
import { words } from '../words.ts'
import { RequestsField } from './RequestsField.tsx'
import { type Language, languages, noRelease, type ReleaseDraft, readRelease, wishOf } from './release-draft.ts'

type ReleaseDialogProps = { readonly onClose: () => void; readonly onKept: (id: string) => void }
const fields = ['title', 'event', 'releasedOn', 'requestIds'].concat(
  languages.flatMap((one) => [`said.${one}.subject`, `said.${one}.text`]),
)

/** What was released, which requests that answers, and what those who asked will read; kept as a draft until it is saved. */
export function ReleaseDialog({ onClose, onKept }: ReleaseDialogProps) {
  const { t } = useWords()
  const form = useKeptDraft({ place: 'release.new', start: noRelease, reads: readRelease })
  const { draft } = form
  const { said } = draft
  const [text] = useDebouncedValue(draft.event.trim(), 200)
  const names = useAsk(events.names, text === '' ? { limit: 50 } : { limit: 50, text }, {
    enabled: useMay('events.read'),
  })
  const add = useAct(api.create, {
    quiet: true,
    done: words.kept,
    onDone: ({ id }) => {
      form.startAnew()
      onKept(id)
      onClose()
    },
  })
  const problems = problemsIn(add.error, fields)
  const set = (part: Partial<ReleaseDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const speak = (one: Language, part: Partial<ReleaseDraft['said'][Language]>) =>
    form.setDraft((present) => ({ ...present, said: { ...present.said, [one]: { ...present.said[one], ...part } } }))
  return (
    <Dialog open wide onClose={onClose} title={t(words.add)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={add.isPending}
        onSubmit={() => add.mutate(wishOf(draft))}
        onCancel={onClose}
      >
        <DraftNote of={form} />
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
        <RequestsField
          value={draft.requests}
          error={problems.at.get('requestIds')}
          onChange={(requests) => set({ requests })}
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
