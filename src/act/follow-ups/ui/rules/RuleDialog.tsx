import { Autocomplete, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useAct, useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api as surveys } from '../../../../gather/surveys/ui/surveys-api.ts'
import { api, type ShownRule } from '../follow-ups-api.ts'
import { words } from '../words.ts'
import { OpenedFields } from './OpenedFields.tsx'
import { type RuleDraft, ruleChoices, ruleDraftOf, wishOf } from './rule-draft.ts'

const fields = ['survey', 'npsAtMost', 'csatAtMost', 'csatScale', 'cesAtLeast', 'phrases', 'act.en'] as const

type RuleDialogProps = { readonly rule?: ShownRule; readonly onClose: () => void }

/** Which answers ask for a reply, and the play that they open. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const { t } = useWords()
  const start = ruleDraftOf(rule)
  const form = useKeptDraft({
    place: `follow-up-rule.${rule?.id ?? 'new'}`,
    start,
    etag: rule?.etag,
    reads: readsLike(start, { choices: ruleChoices }),
  })
  const { draft } = form
  const set = (part: Partial<RuleDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const named = useAsk(surveys.surveys, {})
  const over = () => {
    form.startAnew()
    onClose()
  }
  const done = { done: words.saved, quiet: true, onDone: over }
  const add = useAct(api.addRule, done)
  const change = useSave(api.changeRule, { ...done, etag: () => form.etag })
  const problems = problemsIn(add.error ?? change.error, [...fields])
  const submit = () => {
    if (rule === undefined) add.mutate(wishOf(draft))
    else change.mutate({ id: rule.id, ...changedOf(wishOf(draft), wishOf(form.opened)) })
  }
  const mark = (key: 'nps' | 'csat' | 'ces') => (value: number | string) => set({ [key]: String(value) })
  return (
    <Dialog open wide onClose={onClose} title={t(rule === undefined ? words.addTitle : words.changeTitle)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={add.isPending || change.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <DraftNote of={form} />
        <Autocomplete
          label={t(words.survey)}
          description={t(words.surveyHint)}
          data={[...new Set((named.data?.rows ?? []).map(({ survey }) => survey))]}
          value={draft.survey}
          onChange={(survey) => set({ survey })}
          maxLength={200}
          error={problems.at.get('survey')}
        />
        <SimpleGrid cols={{ base: 2, xs: 4 }} spacing={8} mt={8}>
          <NumberInput
            label={t(words.npsAtMost)}
            value={draft.nps}
            onChange={mark('nps')}
            min={0}
            max={10}
            allowDecimal={false}
            error={problems.at.get('npsAtMost')}
          />
          <NumberInput
            label={t(words.csatAtMost)}
            value={draft.csat}
            onChange={mark('csat')}
            min={1}
            max={10}
            allowDecimal={false}
            error={problems.at.get('csatAtMost')}
          />
          <NumberInput
            label={t(words.csatScale)}
            value={draft.scale}
            onChange={(value) => set({ scale: Number(value) || 5 })}
            min={2}
            max={10}
            allowDecimal={false}
            error={problems.at.get('csatScale')}
          />
          <NumberInput
            label={t(words.cesAtLeast)}
            value={draft.ces}
            onChange={mark('ces')}
            min={1}
            max={7}
            allowDecimal={false}
            error={problems.at.get('cesAtLeast')}
          />
        </SimpleGrid>
        <Textarea
          mt={8}
          label={t(words.phrases)}
          description={`${t(words.phrasesHint)} ${t(words.oneIsEnough)}`}
          value={draft.phrases}
          onChange={(event) => set({ phrases: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={8}
          error={problems.at.get('phrases')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8} mt={8}>
          <TextInput
            label={t(words.actEn)}
            maxLength={300}
            value={draft.en}
            onChange={(event) => set({ en: event.currentTarget.value })}
            error={problems.at.get('act.en')}
          />
          <TextInput
            label={t(words.actJa)}
            maxLength={300}
            value={draft.ja}
            onChange={(event) => set({ ja: event.currentTarget.value })}
          />
        </SimpleGrid>
        <OpenedFields draft={draft} set={set} />
      </Form>
    </Dialog>
  )
}
