import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownCustomer } from './customers-api.ts'
import css from './ProfileCard.module.css'
import { words } from './words.ts'

/** What other systems call the customer; imports and events find it by these. */
export function ExternalIds({ customer }: { readonly customer: ShownCustomer }) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const remove = useAct(api.removeExternalId)
  return (
    <div className={css.ids}>
      <h3>{t(words.externalIds)}</h3>
      <ul>
        {customer.externalIds.map(({ id, source, externalId }) => (
          <li key={id}>
            <span>
              <span className={css.source}>{source}</span>
              {externalId}
            </span>
            {mayWrite ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${t(words.removeId)}: ${externalId}`}
                onClick={() => remove.mutate({ id: customer.id, externalIdId: id })}
              >
                <IconX size={14} />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? <AddId customerId={customer.id} /> : null}
    </div>
  )
}

function AddId({ customerId }: { readonly customerId: string }) {
  const { t } = useWords()
  const [source, setSource] = useState('')
  const [externalId, setExternalId] = useState('')
  const add = useAct(api.addExternalId, { onDone: () => setExternalId('') })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ id: customerId, source, externalId })
  }
  return (
    <form onSubmit={submit}>
      <Group gap={8} wrap="wrap">
        <TextInput
          size="xs"
          aria-label={t(words.source)}
          placeholder={t(words.source)}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          required
        />
        <TextInput
          size="xs"
          aria-label={t(words.externalId)}
          placeholder={t(words.externalId)}
          value={externalId}
          onChange={(event) => setExternalId(event.currentTarget.value)}
          required
        />
        <Button type="submit" size="xs" variant="default" loading={add.isPending}>
          {t(words.addId)}
        </Button>
      </Group>
    </form>
  )
}
