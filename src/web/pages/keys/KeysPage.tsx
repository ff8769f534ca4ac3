import { Button } from '@mantine/core'
import { useState } from 'react'
import type { contract } from '#platform/access/contract.ts'
import { everyPart } from '../../all-screens.ts'
import { clientOf, useAsk } from '../../asking/api.ts'
import { Card } from '../../kit/page/Card.tsx'
import { PageTitle } from '../../kit/page/PageTitle.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { EmptyState } from '../../kit/said/EmptyState.tsx'
import { LatePart } from '../../LatePart.tsx'
import { useWords } from '../../wording/say.ts'
import { KeyDialog } from './KeyDialog.tsx'
import { KeysTable } from './KeysTable.tsx'
import css from './keys.module.css'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')

export function KeysPage() {
  const { t, n } = useWords()
  const answer = useAsk(access.apiKeys, undefined)
  const [creating, setCreating] = useState(false)
  const live = answer.data?.filter(({ revokedAt }) => revokedAt === null).length
  const create = (
    <Button variant="filled" onClick={() => setCreating(true)}>
      {t(words.create)}
    </Button>
  )
  return (
    <>
      <PageTitle
        title={live === undefined ? t(words.apiKeys) : t(words.title, live, n.whole(live))}
        lede={t(words.lede)}
        acts={create}
      />
      <div className={css.stack}>
        <Card
          title={t(words.apiKeys)}
          sub={t(words.apiKeysSub)}
          acts={
            <a className={css.reference} href="/api/docs">
              {t(words.reference)}
            </a>
          }
          flush
        >
          <Answer
            of={answer}
            empty={(keys) =>
              keys.length === 0 ? <EmptyState title={t(words.none)} text={t(words.noneText)} act={create} /> : null
            }
          >
            {(keys) => <KeysTable keys={keys} />}
          </Answer>
        </Card>
        {everyPart('keyCards').map((card) => (
          <LatePart key={card.key} of={card} props={{}} />
        ))}
      </div>
      <KeyDialog open={creating} onClose={() => setCreating(false)} />
    </>
  )
}
