import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownCustomer } from './customers-api.ts'
import css from './ProfileCard.module.css'
import { words } from './words.ts'

/** What the customer is called besides its name: imports find it under these too. */
export function OtherNames({ customer }: { readonly customer: ShownCustomer }) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const remove = useAct(api.removeName)
  const mayAdd = mayWrite && customer.mergedInto === null
  if (customer.otherNames.length === 0 && !mayAdd) return null
  return (
    <div className={css.ids}>
      <h3>{t(words.otherNames)}</h3>
      <p className={css.hint}>{t(words.otherNamesHint)}</p>
      <ul>
        {customer.otherNames.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            {mayWrite ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${t(words.removeName)}: ${name}`}
                onClick={() => remove.mutate({ id: customer.id, nameId: id })}
              >
                <IconX size={14} />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {mayAdd ? <AddName customerId={customer.id} /> : null}
    </div>
  )
}

function AddName({ customerId }: { readonly customerId: string }) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const add = useAct(api.addName, { onDone: () => setName('') })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ id: customerId, name })
  }
  return (
    <form onSubmit={submit}>
      <Group gap={8} wrap="wrap">
        <TextInput
          size="xs"
          aria-label={t(words.otherName)}
          placeholder={t(words.otherName)}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
        />
        <Button type="submit" size="xs" variant="default" loading={add.isPending}>
          {t(words.addName)}
        </Button>
      </Group>
    </form>
  )
}
