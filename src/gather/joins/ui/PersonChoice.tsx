import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { api as people } from '../../people/ui/people-api.ts'
import { reasonNames } from '../words.ts'
import css from './joins.module.css'
import { api } from './joins-api.ts'
import { words } from './words.ts'

type PersonChoiceProps = { readonly personId: string; readonly onChoose: (id: string) => void }

/** Records that are probably of the same person, and any other of the customer by a piece of name or address. */
export function PersonChoice({ personId, onChoose }: PersonChoiceProps) {
  const { t, n } = useWords()
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 200)
  const person = useAsk(people.find, { id: personId })
  const twins = useAsk(api.twinsOf, { id: personId })
  const customerId = person.data?.customerId ?? null
  const asked = { limit: 20, ...(customerId !== null && { customerId }), ...(q !== '' && { q }) }
  const found = useAsk(people.list, asked, { enabled: person.data !== undefined && (customerId !== null || q !== '') })
  const probable = (twins.data?.rows ?? []).map(({ id, name, email, because }) => ({
    id,
    name: name || email || '',
    hint: [name && email, n.list(because.map((one) => t(reasonNames[one])))].filter(Boolean).join(t(words.dot)),
  }))
  const others = (found.data?.rows ?? [])
    .filter(({ id, erasedAt }) => id !== personId && erasedAt === null && !probable.some((one) => one.id === id))
    .map(({ id, name, email }) => ({ id, name: name || email || '', hint: name && email ? email : '' }))
  return (
    <>
      {probable.length === 0 ? null : (
        <>
          <h3 className={css.heading}>{t(words.probable)}</h3>
          <Choices of={probable} onChoose={onChoose} />
        </>
      )}
      <TextInput
        label={t(words.find)}
        placeholder={t(words.findHint)}
        data-autofocus
        mt="sm"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {others.length === 0 ? (
        <p className={css.quiet}>{t(words.nobodyElse)}</p>
      ) : (
        <>
          <h3 className={css.heading}>{t(words.others)}</h3>
          <Choices of={others} onChoose={onChoose} />
        </>
      )}
    </>
  )
}

type Choice = { readonly id: string; readonly name: string; readonly hint: string }

function Choices({ of, onChoose }: { readonly of: readonly Choice[]; readonly onChoose: (id: string) => void }) {
  const { t } = useWords()
  return (
    <ul className={`${css.list} ${css.choices}`}>
      {of.map(({ id, name, hint }) => (
        <li key={id} className={css.pair}>
          <span>
            {name} <span className={css.quiet}>{hint}</span>
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(words.compare)}: ${name} ${hint}`}
            onClick={() => onChoose(id)}
          >
            {t(words.compare)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
