import { Select } from '@mantine/core'
import { useState } from 'react'
import { clientOf, useAsk } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import type { contract as doubts } from '../../../../gather/doubts/contract.ts'
import type { contract as interactions } from '../../../../gather/interactions/contract.ts'
import { CustomerField } from '../../../../gather/requests/ui/writing/CustomerField.tsx'
import type { contract as surveys } from '../../../../gather/surveys/contract.ts'
import { sourceNames } from '../../words.ts'
import { words } from '../words.ts'

const interactionsApi = clientOf<typeof interactions>('interactions')
const surveysApi = clientOf<typeof surveys>('surveys')
const doubtsApi = clientOf<typeof doubts>('doubts')

type WhereDialogProps = {
  /** Whose words it is about, where the page says so already. */
  readonly customerId?: string
  readonly onClose: () => void
  /** `answer.018f…`, as an address says it. */
  readonly onChosen: (of: string) => void
}

/** Whose words, and where they were said: the latest answers, contacts and doubts of a customer. */
export function WhereDialog({ customerId, onClose, onChosen }: WhereDialogProps) {
  const { t } = useWords()
  const [customer, setCustomer] = useState(customerId ?? null)
  const [where, setWhere] = useState<string | null>(null)
  return (
    <Dialog open onClose={onClose} title={t(words.keep)}>
      <Form
        problem={undefined}
        act={t(words.next)}
        isPending={false}
        onSubmit={() => {
          if (where !== null) onChosen(where)
        }}
        onCancel={onClose}
      >
        {customerId === undefined ? (
          <CustomerField
            value={customer}
            onChange={(id) => {
              setCustomer(id)
              setWhere(null)
            }}
          />
        ) : null}
        {customer === null ? null : <WhereField customerId={customer} value={where} onChange={setWhere} />}
      </Form>
    </Dialog>
  )
}

type WhereFieldProps = {
  readonly customerId: string
  readonly value: string | null
  readonly onChange: (of: string | null) => void
}

function WhereField({ customerId, value, onChange }: WhereFieldProps) {
  const { t, n } = useWords()
  const answers = useAsk(surveysApi.list, { customerId, limit: 50 })
  const contacts = useAsk(interactionsApi.list, { customerId, limit: 50 })
  const open = useAsk(doubtsApi.list, { customerId, limit: 50 })
  const item = (kind: string, id: string, day: string, said: string) => ({
    value: `${kind}.${id}`,
    label: `${day} ${[...said].slice(0, 60).join('')}`,
  })
  const groups = [
    {
      group: t(sourceNames.answer),
      items: (answers.data?.rows ?? [])
        .filter(({ comment }) => comment !== '')
        .map(({ id, answeredAt, comment }) => item('answer', id, n.dayOf(answeredAt), comment)),
    },
    {
      group: t(sourceNames.contact),
      items: (contacts.data?.rows ?? [])
        .filter(({ body }) => body !== '')
        .map(({ id, happenedAt, title, body }) => item('contact', id, n.dayOf(happenedAt), title || body)),
    },
    {
      group: t(sourceNames.doubt),
      items: (open.data?.rows ?? [])
        .filter(({ words: said }) => said !== '')
        .map(({ id, saidOn, words: said }) => item('doubt', id, n.day(saidOn), said)),
    },
  ].filter(({ items }) => items.length > 0)
  if (answers.isPending || contacts.isPending || open.isPending) return null
  if (groups.length === 0) return <Note>{t(words.noSources)}</Note>
  return <Select mt="sm" label={t(words.from)} data={groups} value={value} onChange={onChange} required searchable />
}
