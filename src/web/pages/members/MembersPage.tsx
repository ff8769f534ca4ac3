import { Button } from '@mantine/core'
import { useState } from 'react'
import type { contract } from '#platform/access/contract.ts'
import { clientOf, useAsk } from '../../asking/api.ts'
import { Card } from '../../kit/page/Card.tsx'
import { PageTitle } from '../../kit/page/PageTitle.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { useMay } from '../../session/session.ts'
import { useWords } from '../../wording/say.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { MembersTable } from './MembersTable.tsx'
import css from './members.module.css'
import { OpenInvitations } from './OpenInvitations.tsx'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')

export function MembersPage() {
  const { t, n } = useWords()
  const mayWrite = useMay('members.write')
  const answer = useAsk(access.members, undefined)
  const [inviting, setInviting] = useState(false)
  const present = answer.data?.filter(({ leftAt }) => leftAt === null).length
  const acts = mayWrite ? (
    <Button variant="filled" onClick={() => setInviting(true)}>
      {t(words.invite)}
    </Button>
  ) : undefined
  return (
    <>
      <PageTitle
        title={present === undefined ? t(words.name) : t(words.title, present, n.whole(present))}
        lede={t(words.lede)}
        acts={acts}
      />
      <div className={css.stack}>
        <Card flush>
          <Answer of={answer}>{(members) => <MembersTable members={members} />}</Answer>
        </Card>
        {mayWrite ? <OpenInvitations /> : null}
      </div>
      {mayWrite ? <InviteDialog open={inviting} onClose={() => setInviting(false)} /> : null}
    </>
  )
}
