import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api as health } from '../../../see/health/ui/health-api.ts'
import { ActButton } from './acting/ActButton.tsx'
import { OpenPlayDialog } from './OpenPlayDialog.tsx'
import { api } from './plays-api.ts'

/** The one next act: what the play due first asks for; without a play, what the band advises. */
export function NextActButton({ customerId }: AboutCustomer) {
  const { data } = useAsk(api.list, { customerId, state: 'open', limit: 1 })
  if (data === undefined) return null
  const [play] = data.rows
  if (play === undefined) return <AdvisedAct customerId={customerId} />
  return <ActButton play={play} filled />
}

/** Taking the advice opens a play with it. */
function AdvisedAct({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const [mayWork, mayRead] = [useMay('plays.work'), useMay('health.read')]
  const [open, setOpen] = useState(false)
  const { data } = useAsk(health.explain, { id: customerId }, { enabled: mayWork && mayRead })
  const act = data?.acts[0]
  if (data === undefined || act === undefined) return null
  const isTroubled = data.reading?.band === 'risk' || data.reading?.band === 'watch'
  const proposed = { kind: isTroubled ? ('risk' as const) : ('activity' as const), act, reason: t(data.title) }
  return (
    <>
      <Button variant="filled" onClick={() => setOpen(true)}>
        {t(act)}
      </Button>
      {open ? <OpenPlayDialog customerId={customerId} proposed={proposed} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
