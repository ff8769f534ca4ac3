import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Go } from '#web/kit/Go.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { kindNames, uncreditedNames } from '../words.ts'
import { api, type ShownOutcome } from './attribution-api.ts'
import { AboutCard } from './parts/AboutCard.tsx'
import { ContributionsCard } from './parts/ContributionsCard.tsx'
import { CreditsCard } from './parts/CreditsCard.tsx'
import { VersionsCard } from './parts/VersionsCard.tsx'
import { sentences, words } from './words.ts'
import { OutcomeDialog } from './writing/OutcomeDialog.tsx'

/** One outcome: what it is worth, who is credited, who contributed and by what it is seen, and all its versions. */
export function OutcomePage() {
  const { outcomeId = '' } = usePathParts()
  const outcome = useAsk(api.outcome, { id: outcomeId })
  return <Answer of={outcome}>{(shown) => <Shown outcome={shown} />}</Answer>
}

function Shown({ outcome }: { readonly outcome: ShownOutcome }) {
  const { t, n } = useWords()
  const [changing, setChanging] = useState(false)
  const { kind, customerName, amount, currency, uncredited, closedAt } = outcome
  const inForce = outcome.versions.find(({ state }) => state === 'in force')
  const what = t(sentences.achieved, t(kindNames[kind]), customerName ?? t(words.gone))
  return (
    <>
      <PageTitle
        title={t(sentences.worth, what, n.money({ amount, currency }))}
        lede={
          <>
            {t(closedAt === null ? words.open : words.closed)} · <Go to="/outcomes">{t(words.toOutcomes)}</Go>
          </>
        }
        acts={<Acts outcome={outcome} onChange={() => setChanging(true)} />}
      />
      {uncredited === null ? null : <Note tone="watch">{t(uncreditedNames[uncredited])}</Note>}
      {inForce === undefined ? null : (
        <Columns aside={<AboutCard outcome={outcome} version={inForce} />}>
          <CreditsCard version={inForce} />
          <ContributionsCard contributions={inForce.contributions} />
          <VersionsCard outcome={outcome} />
        </Columns>
      )}
      {changing ? <OutcomeDialog kept={outcome} onClose={() => setChanging(false)} /> : null}
    </>
  )
}

function Acts({ outcome, onChange }: { readonly outcome: ShownOutcome; readonly onChange: () => void }) {
  const { t } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const mayWrite = useMay('credits.write')
  const mayApprove = useMay('credits.approve')
  const close = useAct(api.close, { done: words.closedDone })
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/outcomes') })
  const { id, closedAt, isProposed, uncredited, versions } = outcome
  const closeIt = async () => {
    if (await confirm({ title: t(words.closeTitle), text: t(words.closeText), act: t(words.close) }))
      close.mutate({ id, basedOn: versions[0]?.number ?? 0 })
  }
  const removeIt = async () => {
    const asked = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(asked)) remove.mutate({ id })
  }
  if (!mayWrite) return null
  return (
    <Group gap="xs">
      {closedAt === null ? (
        <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void removeIt()}>
          {t(words.remove)}
        </Button>
      ) : null}
      {closedAt === null && mayApprove && uncredited === null ? (
        <Button variant="default" loading={close.isPending} onClick={() => void closeIt()}>
          {t(words.close)}
        </Button>
      ) : null}
      {isProposed ? null : <Button onClick={onChange}>{t(closedAt === null ? words.change : words.propose)}</Button>}
    </Group>
  )
}
