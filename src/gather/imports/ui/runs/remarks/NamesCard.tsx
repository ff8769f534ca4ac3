import { Button } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api as customers } from '../../../../customers/ui/customers-api.ts'
import { api, type ShownName, type ShownRun } from '../../imports-api.ts'
import { sentences, words } from '../words.ts'
import css from './NamesCard.module.css'

/** Names that only lack the legal form of a customer on record: a person says once whether that is the same. */
export function NamesCard({ run }: { readonly run: ShownRun }) {
  const { t } = useWords()
  const mayRun = useMay('imports.run')
  const names = useAsk(api.names, { id: run.id })
  const trial = useAct(api.trial)
  const again = useAct(api.run)
  const repeat = (run.kind === 'trial' ? trial : again).mutate
  const rows = names.data?.rows ?? []
  if (rows.length === 0) return null
  const isSettled = rows.some(({ sameAs }) => sameAs !== null)
  return (
    <Card title={t(words.sameCustomers)} sub={t(words.sameCustomersSub)}>
      <ul className={css.names}>
        {rows.map((one) => (
          <DoubtfulName key={one.called} one={one} />
        ))}
      </ul>
      {isSettled && mayRun ? (
        <div className={css.acts}>
          <Button
            variant="filled"
            loading={trial.isPending || again.isPending}
            onClick={() => repeat({ id: run.importId })}
          >
            {t(run.kind === 'trial' ? words.tryIt : words.importAgain)}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

function DoubtfulName({ one: { called, rows, about, sameAs } }: { readonly one: ShownName }) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const add = useAct(customers.addName)
  const remove = useAct(customers.removeName)
  const say = add.mutate
  const takeBack = remove.mutate
  return (
    <li className={css.name}>
      <div className={css.called}>
        <strong>{called}</strong>
        <span className={css.rows}>{t(sentences.rowCount, rows)}</span>
      </div>
      <div className={css.choices}>
        {sameAs !== null ? (
          <>
            <span>
              {t(words.isOtherName)} <Go to={`/customers/${sameAs.id}`}>{sameAs.name}</Go>
            </span>
            {mayWrite ? (
              <Button
                size="compact-sm"
                aria-label={t(sentences.notSame, called, sameAs.name)}
                loading={remove.isPending}
                onClick={() => takeBack({ id: sameAs.id, nameId: sameAs.nameId })}
              >
                {t(words.takeNameBack)}
              </Button>
            ) : null}
          </>
        ) : (
          about.map(({ id, name }) =>
            mayWrite ? (
              <Button
                key={id}
                size="compact-sm"
                aria-label={t(sentences.same, called, name)}
                disabled={add.isPending}
                onClick={() => say({ id, name: called })}
              >
                {t(sentences.yes, name)}
              </Button>
            ) : (
              <Go key={id} to={`/customers/${id}`}>
                {name}
              </Go>
            ),
          )
        )}
      </div>
    </li>
  )
}
