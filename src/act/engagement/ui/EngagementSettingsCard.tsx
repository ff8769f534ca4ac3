import { Button, Checkbox, Group, NumberInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { useStandingForm } from '#web/kit/form/draft/use-standing-form.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { purposes } from '../purposes.ts'
import { purposeNames } from '../words.ts'
import { api, type ShownSettings } from './engagement-api.ts'
import { words } from './words.ts'

/** For which purposes letters tell whether they were opened and their links followed. */
export function EngagementSettingsCard() {
  const { t } = useWords()
  const settings = useAsk(api.settings, {})
  return (
    <Card title={t(words.title)} sub={t(words.sub)}>
      <Answer of={settings} rows={4}>
        {(kept) => <SettingsForm kept={kept} />}
      </Answer>
    </Card>
  )
}

const hints = { opens: words.opensHint, clicks: words.clicksHint } as const

function SettingsForm({ kept }: { readonly kept: ShownSettings }) {
  const { t } = useWords()
  const disabled = !useMay('workspace.write')
  const { base, shown, changed, write, settled } = useStandingForm(kept)
  const save = useSave(api.setSettings, { etag: () => base.etag, done: words.saved, quiet: true })
  const problems = problemsIn(save.error, ['keptDays'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(changed, { onSuccess: settled })
  }
  return (
    <form onSubmit={submit}>
      {(['clicks', 'opens'] as const).map((what) => (
        <FormRow key={what} label={t(words[what])} hint={t(hints[what])}>
          <Checkbox.Group
            aria-label={t(words[what])}
            value={[...shown[what]]}
            onChange={(next) => write({ [what]: purposes.filter((one) => next.includes(one)) })}
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
          value={shown.keptDays}
          onChange={(next) => write({ keptDays: Number(next) })}
        />
      </FormRow>
      {disabled ? null : (
        <Button
          type="submit"
          variant="filled"
          mt="md"
          loading={save.isPending}
          disabled={Object.keys(changed).length === 0}
        >
          {t(words.save)}
        </Button>
      )}
    </form>
  )
}
