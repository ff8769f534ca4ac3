import { Button } from '@mantine/core'
import type { contract } from '#platform/access/contract.ts'
import { clientOf, useAct, useAsk } from '../../asking/api.ts'
import { Card } from '../../kit/page/Card.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { EmptyState } from '../../kit/said/EmptyState.tsx'
import { roleWords } from '../../wording/role-words.ts'
import { useWords } from '../../wording/say.ts'
import { LetterState } from './LetterState.tsx'
import css from './members.module.css'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')

export function OpenInvitations() {
  const { t, n } = useWords()
  const answer = useAsk(access.invitations, undefined)
  const withdraw = useAct(access.withdrawInvitation, { done: words.withdrawn })
  return (
    <Card title={t(words.open)} flush>
      <Answer
        of={answer}
        rows={2}
        empty={(list) => (list.length === 0 ? <EmptyState title={t(words.noneOpen)} /> : null)}
      >
        {(list) => (
          <ul className={css.list}>
            {list.map(({ id, email, role, expiresAt, mail }) => (
              <li key={id}>
                <span>
                  {email}{' '}
                  <span className={css.quiet}>
                    · {t(roleWords[role])} · {t(words.expires, n.instant(expiresAt))}
                  </span>
                  {mail !== null && <LetterState id={id} email={email} mail={mail} />}
                </span>
                <Button
                  variant="subtle"
                  color="gray"
                  onClick={() => withdraw.mutate({ id })}
                  aria-label={`${t(words.withdraw)}: ${email}`}
                >
                  {t(words.withdraw)}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  )
}
