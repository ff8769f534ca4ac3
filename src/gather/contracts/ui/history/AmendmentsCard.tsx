import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownContract } from '../contracts-api.ts'
import { sentences, words } from '../words.ts'
import { AmendDialog } from './AmendDialog.tsx'
import css from './history.module.css'
import { calledIn, changedIn, type ShownAmendment } from './what-changed.ts'

/** What was agreed anew within the contracts of a customer, the latest day first; each can be taken back. */
export function AmendmentsCard({ contracts }: { readonly contracts: readonly ShownContract[] }) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const [isOpen, setOpen] = useState(false)
  const lines = contracts
    .flatMap((contract) => contract.amendments.map((amendment) => ({ contract, amendment })))
    .toSorted((one, other) => (one.amendment.fromOn < other.amendment.fromOn ? 1 : -1))
  const add = mayWrite ? (
    <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
      {t(words.amend)}
    </Button>
  ) : undefined
  return (
    <Card title={t(words.amendments)} sub={t(words.amendmentsSub)} acts={add}>
      {lines.length === 0 ? <p className={css.hint}>{t(words.noAmendments)}</p> : null}
      <ul className={css.list} aria-label={t(words.amendments)}>
        {lines.map(({ contract, amendment }) => (
          <Line key={amendment.id} contract={contract} amendment={amendment} mayWrite={mayWrite} />
        ))}
      </ul>
      {isOpen ? <AmendDialog contracts={contracts} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}

type LineProps = { readonly contract: ShownContract; readonly amendment: ShownAmendment; readonly mayWrite: boolean }

function Line({ contract, amendment, mayWrite }: LineProps) {
  const all = useWords()
  const { t, n } = all
  const confirm = useConfirm()
  const takeBack = useAct(api.takeAmendmentBack, { done: words.takenBack })
  const day = n.day(amendment.fromOn)
  const takeItBack = async () => {
    const question = {
      title: t(words.takeBackTitle),
      text: t(words.takeBackText),
      act: t(words.takeBack),
      danger: true,
    }
    if (await confirm(question)) takeBack.mutate({ id: contract.id, amendmentId: amendment.id })
  }
  return (
    <li className={css.line}>
      <div>
        <div>
          <span className={css.day}>{t(sentences.from, day)}</span> {changedIn(contract, amendment, all)}
        </div>
        <div className={css.sub}>{calledIn(contract, all)}</div>
      </div>
      {mayWrite ? (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t(sentences.takeBackOf, day)}
          loading={takeBack.isPending}
          onClick={() => void takeItBack()}
        >
          {t(words.takeBack)}
        </Button>
      ) : null}
    </li>
  )
}
