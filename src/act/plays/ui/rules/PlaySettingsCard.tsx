import { Button, NumberInput, Stack } from '@mantine/core'
import { useAsk, useSave } from '#web/asking/api.ts'
import { useStandingForm } from '#web/kit/form/draft/use-standing-form.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownPlaySettings } from '../plays-api.ts'
import { words as playWords } from '../words.ts'
import { DaysField } from './DaysField.tsx'
import { words } from './rule-words.ts'

/** In how many days a renewal and a fall open plays. */
export function PlaySettingsCard() {
  const { t } = useWords()
  const settings = useAsk(api.settings, {})
  return (
    <Card title={t(words.settings)} sub={t(words.settingsSub)}>
      <Answer of={settings} rows={2}>
        {(kept) => <SettingsForm kept={kept} />}
      </Answer>
    </Card>
  )
}

function SettingsForm({ kept }: { readonly kept: ShownPlaySettings }) {
  const { t } = useWords()
  const readOnly = !useMay('health.design')
  const { base, shown, changed, write, settled } = useStandingForm(kept)
  const set = useSave(api.set, { etag: () => base.etag, done: playWords.saved })
  return (
    <Stack gap="sm">
      <NumberInput
        label={t(words.renewalDays)}
        value={shown.renewalDays}
        onChange={(value) => write({ renewalDays: Number(value) || 1 })}
        min={1}
        max={365}
        allowDecimal={false}
        readOnly={readOnly}
      />
      <DaysField
        label={t(words.riskDueDays)}
        days={shown.riskDueDays}
        dayKind={shown.riskDayKind}
        most={60}
        readOnly={readOnly}
        onChange={({ days, dayKind }) => write({ riskDueDays: days, riskDayKind: dayKind })}
      />
      {readOnly ? null : (
        <Button
          variant="default"
          disabled={Object.keys(changed).length === 0}
          loading={set.isPending}
          onClick={() => set.mutate(changed, { onSuccess: settled })}
        >
          {t(playWords.save)}
        </Button>
      )}
    </Stack>
  )
}
