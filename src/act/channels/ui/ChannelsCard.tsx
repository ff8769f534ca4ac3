import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { type AccountChannel, accountChannels } from '../contract.ts'
import { channelNames } from '../words.ts'
import { AccountDialog } from './AccountDialog.tsx'
import css from './channels.module.css'
import { api, type ShownAccount } from './channels-api.ts'
import { sentences, words } from './words.ts'

/** Over what this workspace reaches people besides e-mail, and as whom. */
export function ChannelsCard() {
  const { t } = useWords()
  const answer = useAsk(api.list, {})
  const [open, setOpen] = useState<AccountChannel | null>(null)
  return (
    <Card title={t(words.title)} sub={t(words.sub)}>
      <Answer of={answer} rows={2}>
        {({ rows }) => {
          const of = (channel: AccountChannel) => rows.find((one) => one.channel === channel)
          return (
            <>
              <ul className={css.lines} aria-label={t(words.title)}>
                {accountChannels.map((channel) => (
                  <Line key={channel} channel={channel} account={of(channel)} onOpen={() => setOpen(channel)} />
                ))}
              </ul>
              {open === null ? null : (
                <AccountDialog key={open} channel={open} account={of(open)} onClose={() => setOpen(null)} />
              )}
            </>
          )
        }}
      </Answer>
    </Card>
  )
}

type LineProps = {
  readonly channel: AccountChannel
  readonly account: ShownAccount | undefined
  readonly onOpen: () => void
}

function Line({ channel, account, onOpen }: LineProps) {
  const { t } = useWords()
  const tell = useTell()
  const name = t(channelNames[channel])
  const check = useAct(api.check, {
    onDone: ({ isKnown, answer }) => tell(isKnown ? t(words.known) : t(sentences.unknown, answer)),
  })
  return (
    <li className={css.line}>
      <div className={css.about}>
        <b>{name}</b>
        <p className={css.quiet}>{account === undefined ? t(words.none) : `${account.sender} · ${account.server}`}</p>
      </div>
      <div className={css.acts}>
        {account === undefined ? null : (
          <Button
            size="compact-sm"
            variant="default"
            loading={check.isPending}
            aria-label={t(sentences.checkOf, name)}
            onClick={() => check.mutate({ channel })}
          >
            {t(words.check)}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(account === undefined ? sentences.setUpOf : sentences.changeOf, name)}
          onClick={onOpen}
        >
          {t(account === undefined ? words.setUp : words.change)}
        </Button>
      </div>
    </li>
  )
}
