import { Button, Checkbox, Group, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { EngagementSettings } from '../contract.ts'
import { purposes } from '../purposes.ts'
import { api } from './engagement-api.ts'
import { purposeNames, words } from './words.ts'

/** For which purposes letters tell whether they were opened and their links followed. */
export function EngagementSettingsCard() {
  const { t } = useWords()
  const settings = useAsk(api.settings, {})
  return (
    <Card title={t(words.title)} sub={t(words.sub)}>
      <Answer of={settings} rows={4}>
        {(kept) => <SettingsForm key={JSON.stringify(kept)} kept={kept} />}
      </Answer>
    </Card>
  )
}

const hints = { opens: words.opensHint, clicks: words.clicksHint } as const

function SettingsForm({ kept }: { readonly kept: EngagementSettings }) {
  const { t } = useWords()
  const disabled = !useMay('workspace.write')
  const [draft, setDraft] = useState<EngagementSettings>(kept)
  const save = useAct(api.setSettings, { done: words.saved, quiet: true })
  const problems = problemsIn(save.error, ['keptDays'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(draft)
  }
  return (
    <form onSubmit={submit}>
      {(['clicks', 'opens'] as const).map((what) => (
        <FormRow key={what} label={t(words[what])} hint={t(hints[what])}>
          <Checkbox.Group
            aria-label={t(words[what])}
            value={[...draft[what]]}
            onChange={(next) =>
              setDraft((before) => ({ ...before, [what]: purposes.filter((one) => next.includes(one)) }))
            }
          >
            <Group gap="6px 14px">
              {purposes.map((one) => (
                <Checkbox
                  key={one}
                  value={one}
                  label={t(purposeNames[one])}
                  aria-label={`${t(words[what])}: ${t(purposeNames[one])}`}
                  disabled={disabled}
                />
              ))}
            </Group>
          </Checkbox.Group>
        </FormRow>
      ))}
      <FormRow
        label={t(words.keptDays)}
        hint={t(words.keptHint)}
        error={problems.at.get('keptDays') ?? problems.overall}
      >
        <NumberInput
          aria-label={t(words.keptDays)}
          disabled={disabled}
          min={30}
          max={1095}
          allowDecimal={false}
          value={draft.keptDays}
          onChange={(next) => setDraft((before) => ({ ...before, keptDays: Number(next) }))}
        />
      </FormRow>
      {disabled ? null : (
        <Button type="submit" variant="filled" mt="md" loading={save.isPending}>
          {t(words.save)}
        </Button>
      )}
    </form>
  )
}
