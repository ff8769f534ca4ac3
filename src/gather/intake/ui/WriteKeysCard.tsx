import { Button } from '@mantine/core'
import { useState } from 'react'
import { clientOf, useAct, useAsk } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords } from '#web/wording/say.ts'
import type { contract } from '../contract.ts'
import { words } from '../words.ts'
import { NewWriteKey } from './NewWriteKey.tsx'

const api = clientOf<typeof contract>('intake')
type Key = Awaited<ReturnType<typeof api.all>>['rows'][number]

/** The keys that may send events, and nothing else. */
export function WriteKeysCard() {
  const { t, n } = useWords()
  const confirm = useConfirm()
  const [isMaking, setMaking] = useState(false)
  const keys = useAsk(api.all, {})
  const revoke = useAct(api.revoke)
  const take = async (id: string) => {
    if (await confirm({ title: t(words.revokeTitle), text: t(words.revokeText), act: t(words.revoke), danger: true }))
      revoke.mutate({ id })
  }
  const columns: Column<Key>[] = [
    { key: 'name', label: t(words.keyName), width: 200, grow: true, always: true, cell: ({ name }) => name },
    { key: 'hint', label: t(words.writeKey), width: 140, cell: ({ hint }) => <code>{hint}</code> },
    { key: 'created', label: t(words.created), width: 170, cell: ({ createdAt }) => n.instant(createdAt) },
    {
      key: 'revoke',
      label: t(words.state),
      width: 140,
      cell: ({ id, revokedAt }) =>
        revokedAt === null ? (
          <Button size="compact-sm" variant="default" onClick={() => void take(id)}>
            {t(words.revoke)}
          </Button>
        ) : (
          t(words.revoked)
        ),
    },
  ]
  return (
    <Card
      title={t(words.keys)}
      sub={t(words.keysSub)}
      acts={<Button onClick={() => setMaking(true)}>{t(words.newKey)}</Button>}
      flush
    >
      <Answer of={keys}>
        {({ rows }) => (
          <DataTable
            label={t(words.keys)}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            empty={<EmptyState title={t(words.noKeys)} />}
            height={300}
          />
        )}
      </Answer>
      {isMaking ? <NewWriteKey onClose={() => setMaking(false)} /> : null}
    </Card>
  )
}
