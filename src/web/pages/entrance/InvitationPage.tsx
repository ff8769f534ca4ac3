import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { usePathParts } from '../../address.ts'
import { Refusal } from '../../asking/refusal.ts'
import { Go } from '../../kit/Go.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { auth } from '../../session/auth.ts'
import { chooseWorkspace } from '../../session/chosen-workspace.ts'
import { sessionQuery } from '../../session/session.ts'
import { useWords } from '../../wording/say.ts'
import { Entrance } from './Entrance.tsx'
import { acceptInvitation, enter, type InvitationShown, invitationQuery } from './entering.ts'
import css from './entrance.module.css'
import { FormProblem } from './FormProblem.tsx'
import { NewcomerFields, textIn } from './NewcomerFields.tsx'
import { words } from './words.ts'

export function InvitationPage() {
  const { t } = useWords()
  const { token = '' } = usePathParts()
  const answer = useQuery(invitationQuery(token))
  if (answer.error instanceof Refusal && answer.error.status === 409) return <Gone said={answer.error.message} />
  const title = answer.data === undefined ? t(words.join) : t(words.invited, answer.data.workspace)
  const lede = answer.data === undefined ? undefined : t(words.invitedAs, answer.data.email)
  return (
    <Entrance title={title} lede={lede}>
      <Answer of={answer} rows={3}>
        {(invitation) => <Accept invitation={invitation} token={token} />}
      </Answer>
    </Entrance>
  )
}

function Gone({ said }: { readonly said: string }) {
  const { t } = useWords()
  return (
    <Entrance title={t(words.invitationGone)} lede={said}>
      <Go to="/sign-in">{t(words.signIn)}</Go>
    </Entrance>
  )
}

function Accept({ invitation, token }: { readonly invitation: InvitationShown; readonly token: string }) {
  const { t, locale } = useWords()
  const { data: session } = useQuery(sessionQuery)
  const join = useMutation({
    mutationFn: async (newcomer: { name: string; password: string } | null) => {
      const joined = await acceptInvitation(token, newcomer && { ...newcomer, locale })
      if (newcomer !== null) await auth.signIn.email({ email: joined.email, password: newcomer.password })
      chooseWorkspace(joined.workspace)
      enter('/')
    },
  })
  const refusal = join.error instanceof Refusal ? join.error : null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    join.mutate(session ? null : { name: textIn(form, 'name'), password: String(form.get('password') ?? '') })
  }
  if (invitation.hasAccount && !session)
    return (
      <div className={css.form}>
        <p className={css.lede}>{t(words.joinSignedOut)}</p>
        <Go to={`/sign-in?next=/invitation/${token}`}>{t(words.signIn)}</Go>
      </div>
    )
  return (
    <form className={css.form} onSubmit={submit}>
      <FormProblem error={join.error} fields={['name', 'password']} />
      {session ? null : <NewcomerFields refusal={refusal} />}
      <Button type="submit" size="sm" variant="filled" loading={join.isPending}>
        {t(words.join)}
      </Button>
    </form>
  )
}
