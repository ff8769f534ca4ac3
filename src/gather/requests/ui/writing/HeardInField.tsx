import { Select } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { sourceNames } from '../../words.ts'
import { casesApi, interactionsApi, surveysApi } from '../requests-api.ts'
import { words } from '../words.ts'

type HeardInFieldProps = {
  readonly customerId: string
  /** The kind and the id, `contact 018f…`; nothing where it is not linked. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
}

/** The latest contacts, cases and answers of the customer, one of which may be where it was heard. */
export function HeardInField({ customerId, value, onChange, error }: HeardInFieldProps) {
  const { t, n } = useWords()
  const contacts = useAsk(interactionsApi.list, { customerId, limit: 20 })
  const cases = useAsk(casesApi.list, { customerId, limit: 20 })
  const answers = useAsk(surveysApi.list, { customerId, limit: 20 })
  const label = (at: string, said: string) => `${n.dayOf(at)} ${said}`
  const groups = [
    {
      group: t(sourceNames.contact),
      items: (contacts.data?.rows ?? []).map(({ id, happenedAt, title, body }) => ({
        value: `contact ${id}`,
        label: label(happenedAt, title || body.slice(0, 60)),
      })),
    },
    {
      group: t(sourceNames.case),
      items: (cases.data?.rows ?? []).map(({ id, openedAt, subject }) => ({
        value: `case ${id}`,
        label: label(openedAt, subject),
      })),
    },
    {
      group: t(sourceNames.response),
      items: (answers.data?.rows ?? []).map(({ id, answeredAt, survey }) => ({
        value: `response ${id}`,
        label: label(answeredAt, survey),
      })),
    },
  ].filter(({ items }) => items.length > 0)
  if (groups.length === 0) return null
  return (
    <Select
      mt="sm"
      label={t(words.heardIn)}
      data={[{ value: '', label: t(words.nowhere) }, ...groups]}
      value={value}
      error={error}
      allowDeselect={false}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  )
}
