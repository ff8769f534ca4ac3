import { Button, Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../contract/limits.ts'
import { api } from '../askings-api.ts'
import { words } from '../words.ts'

/** How long people are left alone between two askings. */
export function RestCard() {
  const { t } = useWords()
  const settings = useAsk(api.settings, {})
  return (
    <Card title={t(words.rest)} sub={t(words.restSub)}>
      <Answer of={settings} rows={1}>
        {({ restDays }) => <RestForm key={restDays} restDays={restDays} />}
      </Answer>
    </Card>
  )
}

function RestForm({ restDays }: { readonly restDays: number }) {
  const { t } = useWords()
  const disabled = !useMay('workspace.write')
  const [days, setDays] = useState<number | string>(restDays)
  const save = useAct(api.setSettings, { done: words.saved })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (typeof days === 'number') save.mutate({ restDays: days })
      }}
    >
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={t(words.restDays)}
          w={120}
          min={0}
          max={limits.restDays}
          allowDecimal={false}
          disabled={disabled}
          value={days}
          onChange={setDays}
        />
        {disabled ? null : (
          <Button type="submit" variant="default" disabled={typeof days !== 'number'} loading={save.isPending}>
            {t(words.save)}
          </Button>
        )}
      </Group>
    </form>
  )
}
