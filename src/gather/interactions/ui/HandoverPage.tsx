import { Button } from '@mantine/core'
import { usePathParts } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useWords } from '#web/wording/say.ts'
import { AccountCard } from './AccountCard.tsx'
import css from './HandoverPage.module.css'
import { api, type ShownHolding } from './interactions-api.ts'
import { sentences, words } from './words.ts'

/** What if this colleague leaves: every account with its contracts, people, last contacts and open work, ready to print. */
export function HandoverPage() {
  const { t } = useWords()
  const { memberId = '' } = usePathParts()
  const pages = useAskPages(api.handover, { id: memberId, limit: 20 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  if (pages.first === undefined) return <LoadingRows rows={8} />
  const { member, owned, knownAloneTotal, knownAlone } = pages.first
  return (
    <div className={css.page}>
      <PageTitle
        title={t(sentences.handover, member.name, owned, knownAloneTotal)}
        acts={
          <Button variant="default" onClick={() => window.print()}>
            {t(words.print)}
          </Button>
        }
      />
      {knownAlone.length === 0 ? null : <KnownAlone accounts={knownAlone} />}
      {pages.rows.length === 0 ? (
        <EmptyState title={t(words.noAccounts)} />
      ) : (
        pages.rows.map((account) => <AccountCard key={account.customerId} account={account} />)
      )}
      {pages.more.has ? (
        <Button variant="default" loading={pages.more.loading} onClick={pages.more.load}>
          {t(words.more)}
        </Button>
      ) : null}
    </div>
  )
}

function KnownAlone({ accounts }: { readonly accounts: readonly ShownHolding[] }) {
  const { t } = useWords()
  return (
    <Card title={t(words.alone)} sub={t(words.aloneText)}>
      <ul className={css.list}>
        {accounts.map(({ customerId, name, held, contacts }) => (
          <li key={customerId}>
            <Go to={`/customers/${customerId}`}>{name}</Go>{' '}
            <span className={css.quiet}>{t(sentences.of, held, contacts)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
