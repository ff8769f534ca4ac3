import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { sourceNames } from '../../requests/words.ts'
import { openFor } from '../words.ts'
import css from './doubts.module.css'
import { api, type ShownDoubt } from './doubts-api.ts'
import { sentences, words } from './words.ts'
import { DoubtDialog } from './writing/DoubtDialog.tsx'
import { SettleDialog } from './writing/SettleDialog.tsx'

type DoubtLinesProps = {
  readonly label: string
  readonly doubts: readonly ShownDoubt[]
  /** Whether each says of which customer it is: on a customer's page it does not. */
  readonly withCustomer?: boolean
}

/** Each in their words, with who said it, for how long it is open, or what settled it. */
export function DoubtLines({ label, doubts, withCustomer = false }: DoubtLinesProps) {
  const [open, setOpen] = useState<{ readonly what: 'settle' | 'change'; readonly doubt: ShownDoubt } | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <ul className={css.lines} aria-label={label}>
        {doubts.map((doubt) => (
          <Line key={doubt.id} doubt={doubt} withCustomer={withCustomer} act={(what) => setOpen({ what, doubt })} />
        ))}
      </ul>
      {open?.what === 'settle' ? <SettleDialog doubt={open.doubt} onClose={close} /> : null}
      {open?.what === 'change' ? <DoubtDialog kept={open.doubt} onClose={close} /> : null}
    </>
  )
}

type LineProps = {
  readonly doubt: ShownDoubt
  readonly withCustomer: boolean
  readonly act: (what: 'settle' | 'change') => void
}

function Line({ doubt, withCustomer, act }: LineProps) {
  const { t, n } = useWords()
  const { customerId, customerName, personName, saidOn, words: said, heardIn, settled, daysOpen, isLong } = doubt
  const where = heardIn === null ? null : `${t(sourceNames[heardIn.kind])}: ${heardIn.title}`
  const under = [personName, n.day(saidOn), where].filter((part) => part).join(' · ')
  return (
    <li className={css.line}>
      <div>
        <p className={css.text}>
          {said === '' ? <span className={css.quiet}>{t(words.erased)}</span> : said}{' '}
          {settled === null ? <Pill tone={isLong ? 'risk' : 'plain'}>{t(openFor, n.whole(daysOpen))}</Pill> : null}
        </p>
        <span className={css.quiet}>
          {withCustomer ? <Go to={`/customers/${customerId}?tab=voice`}>{customerName}</Go> : null}
          {withCustomer && under !== '' ? ' · ' : null}
          {under}
        </span>
        {settled === null ? null : (
          <p className={css.text}>
            {t(words.settledWith)}: {settled.with}{' '}
            <span className={css.quiet}>{[settled.by, n.dayOf(settled.at)].filter((part) => part).join(' · ')}</span>
          </p>
        )}
      </div>
      <Acts doubt={doubt} act={act} />
    </li>
  )
}

function Acts({ doubt, act }: Omit<LineProps, 'withCustomer'>) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const again = useAct(api.open, { done: words.opened })
  if (!mayWrite) return null
  const { id, words: said, settled } = doubt
  return (
    <Group gap={4} wrap="nowrap">
      {said === '' ? null : (
        <Go to={`/quotes?of=doubt.${id}`} aria-label={t(sentences.quoteOf, said)}>
          {t(words.quote)}
        </Go>
      )}
      {settled === null ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(sentences.settleOf, said)}
          onClick={() => act('settle')}
        >
          {t(words.settle)}
        </Button>
      ) : (
        <Button size="compact-sm" variant="subtle" loading={again.isPending} onClick={() => again.mutate({ id })}>
          {t(words.openAgain)}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" aria-label={t(sentences.changeOf, said)} onClick={() => act('change')}>
        {t(words.change)}
      </Button>
    </Group>
  )
}
