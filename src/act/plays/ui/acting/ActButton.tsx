import { Button } from '@mantine/core'
import { IconCalendarEvent, IconChecks, IconFileText, IconMail, IconPhone } from '@tabler/icons-react'
import { Go } from '#web/kit/Go.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { ShownPlay } from '../plays-api.ts'
import { atWork } from '../working/at-work.ts'

const icons = { call: IconPhone, mail: IconMail, meeting: IconCalendarEvent, renewal: IconFileText, other: IconChecks }

type ActButtonProps = { readonly play: ShownPlay; readonly filled?: boolean; readonly className?: string }

/** The act of a play, which opens what it takes to do it. Whoever may only read is led to the play. */
export function ActButton({ play, filled = false, className = '' }: ActButtonProps) {
  const { t } = useWords()
  const mayWork = useMay('plays.work')
  const Icon = icons[play.doing]
  const look = { variant: filled ? 'filled' : 'default', className } as const
  if (!mayWork)
    return (
      <Button component={Go} quiet to={`/customers/${play.customerId}?tab=plays`} {...look}>
        {t(play.act)}
      </Button>
    )
  return (
    <Button
      {...look}
      leftSection={<Icon size={15} stroke={1.5} aria-hidden="true" />}
      data-act="act"
      onClick={() => atWork.open({ play, doing: 'finish' })}
    >
      {t(play.act)}
    </Button>
  )
}
