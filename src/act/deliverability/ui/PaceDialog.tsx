import { Button, Checkbox, Group, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownPace } from './deliverability-api.ts'
import { draftOf, type PaceDraft, paceIn } from './pace-draft.ts'
import { paceSentences, paceWords } from './pace-words.ts'

const most = 1_000_000

/** How many an hour, for all and for single providers, and whether the domain is warmed up. */
export function PaceDialog({ pace, onClose }: { readonly pace: ShownPace; readonly onClose: () => void }) {
  const { t } = useWords()
  const [kept] = useState<PaceDraft>(() => draftOf(pace))
  const [draft, setDraft] = useState(kept)
  const save = useAct(api.setPace, { done: paceWords.saved, quiet: true, onDone: onClose })
  const problems = problemsIn(
    save.error,
    draft.rates.map((_, at) => `others.${at}.group`),
  )
  const wish = paceIn(draft)
  const rate = (at: number, change: Partial<PaceDraft['rates'][number]>) =>
    setDraft((before) => ({
      ...before,
      rates: before.rates.map((one, place) => (place === at ? { ...one, ...change } : one)),
    }))
  const figure = (value: string | number) => (value === '' ? '' : Number(value))
  return (
    <Dialog open wide onClose={onClose} title={t(paceWords.title)}>
      <Form
        problem={problems.overall}
        act={t(paceWords.save)}
        isPending={save.isPending}
        onSubmit={() => wish !== null && save.mutate(wish)}
        onCancel={onClose}
      >
        <Checkbox
          label={t(paceWords.isKnown)}
          description={t(paceWords.isKnownHint)}
          checked={draft.isKnown}
          onChange={({ currentTarget: { checked } }) => setDraft((before) => ({ ...before, isKnown: checked }))}
        />
        <NumberInput
          mt="md"
          label={t(paceWords.perHourOfAll)}
          description={t(paceWords.perHourHint)}
          required
          min={1}
          max={most}
          allowDecimal={false}
          data-autofocus
          value={draft.perHour}
          onChange={(next) => setDraft((before) => ({ ...before, perHour: figure(next) }))}
        />
        {draft.rates.map(({ group, perHour }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end, and have no other name while one is typed
          <Group key={at} mt="xs" gap="xs" wrap="nowrap" align="start">
            <TextInput
              flex={1}
              aria-label={t(paceSentences.providerOf, at + 1)}
              placeholder="gmail.com"
              required
              readOnly={at < kept.rates.length}
              error={problems.at.get(`others.${at}.group`)}
              value={group}
              onChange={({ currentTarget: { value } }) => rate(at, { group: value })}
            />
            <NumberInput
              w={130}
              aria-label={t(paceSentences.perHourOf, group || String(at + 1))}
              required
              min={1}
              max={most}
              allowDecimal={false}
              value={perHour}
              onChange={(next) => rate(at, { perHour: figure(next) })}
            />
          </Group>
        ))}
        <Button
          mt="xs"
          variant="default"
          onClick={() =>
            setDraft((before) => ({ ...before, rates: [...before.rates, { group: '', perHour: before.perHour }] }))
          }
        >
          {t(paceWords.add)}
        </Button>
      </Form>
    </Dialog>
  )
}
