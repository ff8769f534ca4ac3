import { Button } from '@mantine/core'
import type { contract } from '#platform/access/contract.ts'
import type { Handing } from '#platform/outside/contract.ts'
import { clientOf, useAct } from '../../asking/api.ts'
import { useWords } from '../../wording/say.ts'
import css from './members.module.css'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')

type LetterStateProps = {
  readonly id: string
  readonly email: string
  readonly mail: Pick<Handing, 'state' | 'attempts' | 'answer'>
}

/** What came of the letter of an invitation, in the mail server's own words where it was not simply taken. */
export function LetterState({ id, email, mail: { state, attempts, answer } }: LetterStateProps) {
  const { t } = useWords()
  const again = useAct(access.mailInvitationAgain, { done: words.sentAgain })
  const isOpen = state === 'refused' || state === 'in doubt'
  const said = state === 'reserved' && attempts > 0 ? words.letter.retried : words.letter[state]
  return (
    <span className={css.letter}>
      <span className={css.quiet}>{t(said)}</span>
      {answer !== null && state !== 'accepted' && <span className={css.quiet}>“{answer}”</span>}
      {isOpen && (
        <Button
          size="compact-sm"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate({ id })}
          aria-label={`${t(words.again)}: ${email}`}
        >
          {t(words.again)}
        </Button>
      )}
    </span>
  )
}
