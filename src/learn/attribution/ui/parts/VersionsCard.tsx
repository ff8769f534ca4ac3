import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useMay, useSession } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from '../attribution.module.css'
import { api, type ShownOutcome, type ShownVersion } from '../attribution-api.ts'
import { partyName } from '../party.ts'
import { useParties } from '../use-parties.ts'
import { sentences, words } from '../words.ts'
import { RefuseDialog } from './RefuseDialog.tsx'

/** What it said, by whom and when, the latest first; what waits for approval can be decided here. */
export function VersionsCard({ outcome }: { readonly outcome: ShownOutcome }) {
  const { t } = useWords()
  return (
    <Card title={t(words.versions)} sub={t(words.versionsSub)} flush>
      <ul className={css.lines}>
        {outcome.versions.map((version) => (
          <li key={version.id} className={css.line}>
            <Version version={version} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Version({ version }: { readonly version: ShownVersion }) {
  const all = useWords()
  const { t, n } = all
  const { authorName } = useParties()
  const { number, amount, currency, state, author, createdAt, reason, approvedBy, refusedBy, refusedBecause } = version
  const credits = version.credits.map((one) => `${partyName(one, all)} ${n.money({ amount: one.amount, currency })}`)
  return (
    <>
      <div className={css.head}>
        <span>
          {t(sentences.numbered, n.whole(number))}{' '}
          <Pill tone={state === 'proposed' ? 'watch' : 'plain'}>{t(words.states[state])}</Pill>
        </span>
        <span className={css.value}>{n.money({ amount, currency })}</span>
      </div>
      <p className={css.quiet}>{t(sentences.by, authorName(author), n.instant(createdAt))}</p>
      {credits.length === 0 ? null : <p className={css.quiet}>{n.list(credits)}</p>}
      {reason === '' ? null : <p className={css.quiet}>{reason}</p>}
      {approvedBy === null ? null : <p className={css.quiet}>{t(sentences.approvedBy, authorName(approvedBy))}</p>}
      {refusedBy === null ? null : (
        <p className={css.quiet}>{t(sentences.refusedBy, authorName(refusedBy), refusedBecause)}</p>
      )}
      {state === 'proposed' ? <Deciding version={version} /> : null}
    </>
  )
}

function Deciding({ version }: { readonly version: ShownVersion }) {
  const { t } = useWords()
  const { member } = useSession()
  const mayApprove = useMay('credits.approve')
  const [refusing, setRefusing] = useState(false)
  const approve = useAct(api.approve, { done: words.approved })
  const isOwn = version.author === `member:${member.id}`
  return (
    <Group gap="xs" mt="xs">
      {mayApprove && !isOwn ? (
        <Button size="compact-sm" loading={approve.isPending} onClick={() => approve.mutate({ id: version.id })}>
          {t(words.approve)}
        </Button>
      ) : null}
      {mayApprove || isOwn ? (
        <Button size="compact-sm" variant="default" onClick={() => setRefusing(true)}>
          {t(isOwn ? words.takeBack : words.refuse)}
        </Button>
      ) : null}
      {refusing ? <RefuseDialog version={version} isOwn={isOwn} onClose={() => setRefusing(false)} /> : null}
    </Group>
  )
}
