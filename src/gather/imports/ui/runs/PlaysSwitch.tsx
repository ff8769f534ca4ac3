import { Switch } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownImport } from '../imports-api.ts'
import { words } from './words.ts'

/** Whether plays open because of this file is chosen before it is imported. */
export function PlaysSwitch({ one: { id, mapping } }: { readonly one: ShownImport }) {
  const { t } = useWords()
  const map = useAct(api.map)
  const mayRun = useMay('imports.run')
  if (mapping === null) return null
  return (
    <Card>
      <Switch
        label={t(words.opensPlays)}
        description={t(words.opensPlaysHint)}
        checked={mapping.opensPlays}
        disabled={map.isPending || !mayRun}
        onChange={(event) =>
          map.mutate({ id, mapping: { ...mapping, opensPlays: event.currentTarget.checked, reading: {} } })
        }
      />
    </Card>
  )
}
