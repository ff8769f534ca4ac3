import { Button, NumberInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { PlaySettings } from '../../contract/rules.ts'
import { api } from '../plays-api.ts'
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
        {(kept) => <SettingsForm key={`${kept.renewalDays} ${kept.riskDueDays} ${kept.riskDayKind}`} kept={kept} />}
      </Answer>
    </Card>
  )
}

function SettingsForm({ kept }: { readonly kept: PlaySettings }) {
  const { t } = useWords()
  const readOnly = !useMay('health.design')
  const [renewalDays, setRenewalDays] = useState(kept.renewalDays)
  const [risk, setRisk] = useState({ days: kept.riskDueDays, dayKind: kept.riskDayKind })
  const set = useAct(api.set, { done: playWords.saved })
  const wish = { renewalDays, riskDueDays: risk.days, riskDayKind: risk.dayKind }
  const isSame = JSON.stringify(wish) === JSON.stringify({ ...wish, ...kept })
  return (
    <Stack gap="sm">
      <NumberInput
        label={t(words.renewalDays)}
        value={renewalDays}
        onChange={(value) => setRenewalDays(Number(value) || 1)}
        min={1}
        max={365}
        allowDecimal={false}
        readOnly={readOnly}
      />
      <DaysField label={t(words.riskDueDays)} {...risk} most={60} readOnly={readOnly} onChange={setRisk} />
      {readOnly ? null : (
        <Button variant="default" disabled={isSame} loading={set.isPending} onClick={() => set.mutate(wish)}>
          {t(playWords.save)}
        </Button>
      )}
    </Stack>
  )
}
