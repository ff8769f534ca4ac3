import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Text } from '#platform/wording/words.ts'
import { useSearch } from '../../address.ts'
import { Card } from '../../kit/page/Card.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { useTell } from '../../kit/said/use-tell.tsx'
import { auth } from '../../session/auth.ts'
import { useWords } from '../../wording/say.ts'
import { waysQuery } from '../entrance/entering.ts'
import css from './profile.module.css'
import { words } from './words.ts'

const key = ['identity', 'accounts']

/** Where the house knows a provider of company accounts: one's own is connected here, and nowhere else. */
export function CompanyAccount() {
  const { t } = useWords()
  const { data: ways } = useQuery(waysQuery)
  return ways?.oidc ? (
    <Card title={t(words.company)} sub={t(words.companySub)}>
      <Connection />
    </Card>
  ) : null
}

function Connection() {
  const { t } = useWords()
  const tell = useTell()
  const cache = useQueryClient()
  const [{ error }] = useSearch()
  const answer = useQuery({ queryKey: key, queryFn: companyAccount })
  const connect = async () => {
    const back = { callbackURL: '/profile', errorCallbackURL: '/profile' }
    const { error: failed } = await auth.linkSocial({ provider: 'oidc', ...back })
    if (failed !== null) tell(t(words.failed))
  }
  const disconnect = async (accountId: string) => {
    const { error: failed } = await auth.unlinkAccount({ accountId })
    tell(t(failed === null ? words.disconnected : words.failed))
    await cache.invalidateQueries({ queryKey: key })
  }
  return (
    <>
      {error === undefined ? null : (
        <p className={css.said} role="alert">
          {t(refusals[error] ?? words.notConnected)}
        </p>
      )}
      <Answer of={answer} rows={1}>
        {(account) => (
          <>
            <p className={css.said}>{t(account === null ? words.noCompany : words.connected)}</p>
            {account === null ? (
              <Button onClick={() => void connect()}>{t(words.connect)}</Button>
            ) : (
              <Button variant="subtle" color="gray" onClick={() => void disconnect(account)}>
                {t(words.disconnect)}
              </Button>
            )}
          </>
        )}
      </Answer>
    </>
  )
}

const refusals: Readonly<Record<string, Text>> = {
  email_does_not_match: words.otherAddress,
  unable_to_link_account: words.unconfirmedAddress,
  account_already_linked_to_different_user: words.connectedElsewhere,
}

async function companyAccount(): Promise<string | null> {
  const { data, error } = await auth.listAccounts()
  if (error !== null) throw new Error(error.message)
  return data.find(({ providerId }) => providerId === 'oidc')?.id ?? null
}
