import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Text } from '#platform/wording/words.ts'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { FileDrop } from '#web/kit/form/FileDrop.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { machineCounts } from '../../contract/experiment.ts'
import { countsIn, fileWords } from '../../file/counts-in-file.ts'
import { machineNames } from '../../words.ts'
import css from '../experiments.module.css'
import { api, type ShownExperiment } from '../experiments-api.ts'
import { sentences, words } from '../words.ts'
import { countsOf, filledFrom, readsResults, resultsDraftOf, wrongCounts } from './results-draft.ts'

type ResultsDialogProps = { readonly experiment: ShownExperiment; readonly onClose: () => void }

/** How many people are in each group, and of how many each figure is true; typed, or filled in from a file and looked over. */
export function ResultsDialog({ experiment, onClose }: ResultsDialogProps) {
  const { t } = useWords()
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Text | null>(null)
  const start = resultsDraftOf(experiment)
  const form = useKeptDraft({ place: `experiment.counts.${experiment.id}`, start, reads: readsResults(start) })
  const { draft } = form
  const isAlone = experiment.comparison === 'none'
  const record = useAct(api.record, {
    quiet: true,
    done: words.brought,
    onDone: () => {
      form.startAnew()
      onClose()
    },
  })
  const wrong = wrongCounts(draft, isAlone)
  const places = draft.figures.flatMap((_, at) => [`figures.${at}.control`, `figures.${at}.variant`])
  const problems = problemsIn(record.error, ['control', 'variant', ...places])
  const problemAt = (field: string) => (tried && wrong.has(field) ? t(words.notANumber) : problems.at.get(field))
  const submit = () => {
    setTried(true)
    if (wrong.size === 0) record.mutate({ id: experiment.id, ...countsOf(draft, isAlone) })
  }
  const fill = async (file: File) => {
    const { controlName, variantName, figures } = experiment
    const names = figures.map(({ name }) => name)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = countsIn(bytes, { controlName, variantName, figures: names, isAlone })
    setRefused('problem' in read ? read.problem : null)
    if (!('problem' in read)) form.setDraft((present) => filledFrom(present, read, file.name))
  }
  const count = (label: string, field: string, value: string, set: (value: string) => void) => (
    <TextInput
      key={field}
      label={label}
      value={value}
      inputMode="numeric"
      error={problemAt(field)}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      required
    />
  )
  const setFigure = (at: number, part: Partial<(typeof draft)['figures'][number]>) =>
    form.setDraft((present) => ({
      ...present,
      figures: present.figures.map((one, i) => (i === at ? { ...one, ...part } : one)),
    }))
  const set = (part: Partial<typeof draft>) => form.setDraft((present) => ({ ...present, ...part }))
  return (
    <Dialog open wide onClose={onClose} title={t(words.bringTitle)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={record.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <DraftNote of={form} />
        <FileDrop
          label={t(words.fromFile)}
          hint={t(words.fromFileHint)}
          accept=".csv,.tsv,.txt"
          onFile={(file) => void fill(file).catch(() => setRefused(fileWords.notRead))}
        />
        {refused === null ? null : <Note tone="watch">{t(refused)}</Note>}
        <p className={css.quiet}>{t(words.once)}</p>
        <SimpleGrid cols={isAlone ? 1 : { base: 1, xs: 2 }} spacing="sm">
          {isAlone ? null : count(t(words.controlPeople), 'control', draft.control, (control) => set({ control }))}
          {count(t(words.variantPeople), 'variant', draft.variant, (variant) => set({ variant }))}
          {draft.figures.flatMap(({ name, control, variant }, at) => [
            ...(isAlone
              ? []
              : [
                  count(t(sentences.ofControl, name), `figures.${at}.control`, control, (said) =>
                    setFigure(at, { control: said }),
                  ),
                ]),
            count(t(sentences.ofVariant, name), `figures.${at}.variant`, variant, (said) =>
              setFigure(at, { variant: said }),
            ),
          ])}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
          <NativeSelect
            label={t(words.machines)}
            value={draft.machines}
            data={machineCounts.map((value) => ({ value, label: t(machineNames[value]) }))}
            onChange={({ currentTarget: { value } }) =>
              set({ machines: machineCounts.find((one) => one === value) ?? draft.machines })
            }
          />
          <TextInput
            label={t(words.source)}
            placeholder={t(words.sourceHint)}
            value={draft.source}
            maxLength={500}
            error={problems.at.get('source')}
            onChange={({ currentTarget: { value } }) => set({ source: value })}
          />
        </SimpleGrid>
      </Form>
    </Dialog>
  )
}
