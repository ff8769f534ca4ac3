import { useGo } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { returnedNames } from '../../messages/words.ts'
import { api, type ShownMail } from './mailboxes-api.ts'
import { outcomeNames, words } from './words.ts'

/** What was found in the mailbox, and what became of it. */
export function MailsCard({ mailboxId }: { readonly mailboxId: string }) {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const pages = useAskPages(api.mails, { id: mailboxId, limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <Card title={t(words.mails)} sub={t(words.mailsSub)} flush>
      <DataTable
        label={t(words.mails)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ messageId, customerId }) => {
          if (messageId !== null) go(`/messages/${messageId}`)
          else if (customerId !== null) go(`/customers/${customerId}?tab=timeline`)
        }}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.noMails)} />}
      />
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<ShownMail>[] {
  return [
    {
      key: 'who',
      label: t(words.who),
      width: 200,
      grow: true,
      always: true,
      cell: ({ personName, address, sender }) => personName || address || sender || t(words.unknownSender),
    },
    {
      key: 'what',
      label: t(words.what),
      width: 180,
      always: true,
      cell: ({ kind, subject }) => (kind === null ? subject : t(returnedNames[kind])),
    },
    {
      key: 'outcome',
      label: t(words.outcome),
      width: 200,
      cell: ({ outcome }) => <Pill tone={outcome === 'taken' ? 'thriving' : 'watch'}>{t(outcomeNames[outcome])}</Pill>,
    },
    { key: 'size', label: t(words.size), width: 90, right: true, cell: ({ size }) => n.bytes(size) },
    {
      key: 'arrived',
      label: t(words.arrived),
      width: 130,
      cell: ({ arrivedAt }) => (arrivedAt === null ? '' : n.instantShort(arrivedAt)),
    },
    { key: 'taken', label: t(words.taken), width: 130, cell: ({ takenAt }) => n.instantShort(takenAt) },
  ]
}
