import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { useFound } from '#web/finding/use-found.ts'
import { useWords } from '#web/wording/say.ts'
import { reasonNames } from '../words.ts'
import css from './MergeDialog.module.css'
import { api } from './merges-api.ts'
import { words } from './words.ts'

type TwinChoiceProps = { readonly customerId: string; readonly onChoose: (id: string) => void }

/** Customers that are probably the same, and any other by a piece of its name. */
export function TwinChoice({ customerId, onChoose }: TwinChoiceProps) {
  const { t, n } = useWords()
  const [text, setText] = useState('')
  const [q] = useDebouncedValue(text.trim(), 200)
  const twins = useAsk(api.duplicatesOf, { id: customerId })
  const found = useFound(q, { limit: 10 })
  const others = (q === '' ? [] : (found.data?.customers ?? [])).filter(({ id }) => id !== customerId)
  const probable = (twins.data?.rows ?? []).map(({ id, name, because }) => ({
    id,
    name,
    hint: n.list(because.map((one) => t(reasonNames[one]))),
  }))
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
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Choices of={others.map(({ id, name, industry }) => ({ id, name, hint: industry ?? '' }))} onChoose={onChoose} />
    </>
  )
}

type Choice = { readonly id: string; readonly name: string; readonly hint: string }

function Choices({ of, onChoose }: { readonly of: readonly Choice[]; readonly onChoose: (id: string) => void }) {
  const { t } = useWords()
  return (
    <ul className={css.choices}>
      {of.map(({ id, name, hint }) => (
        <li key={id}>
          <span>
            {name} <span className={css.quiet}>{hint}</span>
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(words.choose)}: ${name}`}
            onClick={() => onChoose(id)}
          >
            {t(words.choose)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
