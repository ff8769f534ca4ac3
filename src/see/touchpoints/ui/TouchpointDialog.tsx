import { Button, MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useAct, useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { draftOf, keyOf, type TouchpointDraft, wishOf } from './touchpoint-draft.ts'
import { api, type ShownTouchpoint } from './touchpoints-api.ts'
import { words } from './words.ts'

type TouchpointDialogProps = { readonly kept?: ShownTouchpoint; readonly onClose: () => void }
const fields = ['name', 'place', 'ownerId', 'felt', 'done'] as const

/** What a touchpoint is called, where it stands, what is asked about it, and its two indicators. */
export function TouchpointDialog({ kept, onClose }: TouchpointDialogProps) {
  const { t } = useWords()
  const confirm = useConfirm()
  const { members } = useMembers()
  const choices = useAsk(api.choices, {})
  const start = draftOf(kept)
  const form = useKeptDraft({
    place: `touchpoint.${kept?.id ?? 'new'}`,
    start,
    etag: kept?.etag,
    reads: readsLike(start),
  })
  const { draft } = form
  const set = (part: Partial<TouchpointDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const over = () => {
    form.startAnew()
    onClose()
  }
  const options = { onDone: over, quiet: true }
  const add = useAct(api.create, { ...options, done: words.added })
  const change = useSave(api.change, { ...options, etag: () => form.etag, done: words.saved })
  const remove = useAct(api.remove, { onDone: over, done: words.removed })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, fields)
  const submit = () => {
    if (kept === undefined) add.mutate(wishOf(draft))
    else change.mutate({ id: kept.id, ...changedOf(wishOf(draft), wishOf(form.opened)) })
  }
  const removeIt = async (id: string) => {
    const asked = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(asked)) remove.mutate({ id })
  }
  const write = (field: 'en' | 'ja' | 'stage' | 'place') => ({
    value: draft[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [field]: value }),
  })
  const { questions = [], events = [], figures = [] } = choices.data ?? {}
  const called = (survey: string, text: { en: string; ja: string }) =>
    `${t({ en: text.en || text.ja, ja: text.ja || text.en })} (${survey})`
  const asked = questions.map(({ survey, question, text }) => ({
    value: keyOf(survey, question),
    label: called(survey, text),
  }))
  const known = new Set(asked.map(({ value }) => value))
  const gone = draft.questions.filter((key) => !known.has(key)).map((value) => ({ value, label: value }))
  const scores = questions
    .filter(({ survey, question, isScore }) => isScore && draft.questions.includes(keyOf(survey, question)))
    .map(({ survey, question, text }) => ({
      value: `question ${keyOf(survey, question)}`,
      label: called(survey, text),
    }))
  const figured = figures.map(({ name, label }) => ({ value: `figure ${name}`, label: t(label) }))
  const none = { value: '', label: t(words.notNamed) }
  const feltData = [
    none,
    { group: t(words.groupQuestions), items: scores },
    { group: t(words.groupFigures), items: figured },
  ]
  const happenings = events.map((name) => ({ value: `event ${name}`, label: name }))
  const doneData = [
    none,
    { group: t(words.groupEvents), items: happenings },
    { group: t(words.groupFigures), items: figured },
  ]
  const isOffered = (value: string) => value === '' || [...scores, ...figured].some((one) => one.value === value)
  return (
    <Dialog open wide onClose={onClose} title={t(kept === undefined ? words.add : words.editTitle)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
        apart={
          kept === undefined ? undefined : (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void removeIt(kept.id)}>
              {t(words.remove)}
            </Button>
          )
        }
      >
        <DraftNote of={form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput label={t(words.nameEn)} maxLength={200} error={problems.at.get('name')} {...write('en')} />
          <TextInput label={t(words.nameJa)} maxLength={200} {...write('ja')} />
          <TextInput label={t(words.stage)} maxLength={200} {...write('stage')} />
          <TextInput
            label={t(words.place)}
            description={t(words.placeHint)}
            type="number"
            min={0}
            max={9_999}
            error={problems.at.get('place')}
            {...write('place')}
          />
          <Select
            label={t(words.owner)}
            data={[
              { value: '', label: t(words.nobody) },
              ...members.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={draft.ownerId}
            error={problems.at.get('ownerId')}
            allowDeselect={false}
            onChange={(ownerId) => set({ ownerId: ownerId ?? '' })}
          />
        </SimpleGrid>
        <MultiSelect
          mt="sm"
          label={t(words.questions)}
          description={t(words.questionsHint)}
          searchable
          data={[...asked, ...gone]}
          value={draft.questions}
          onChange={(next) => set({ questions: next })}
        />
        <Select
          mt="sm"
          label={t(words.felt)}
          description={t(words.feltHint)}
          data={feltData}
          value={isOffered(draft.felt) ? draft.felt : ''}
          error={problems.at.get('felt')}
          allowDeselect={false}
          onChange={(felt) => set({ felt: felt ?? '' })}
        />
        <Select
          mt="sm"
          label={t(words.done)}
          description={t(words.doneHint)}
          searchable
          data={doneData}
          value={draft.done}
          error={problems.at.get('done')}
          allowDeselect={false}
          onChange={(done) => set({ done: done ?? '' })}
        />
      </Form>
    </Dialog>
  )
}
