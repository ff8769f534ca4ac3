import { Button, MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownMessage, searchApi } from '../messages-api.ts'
import { sentences, words } from '../words.ts'
import css from './writing.module.css'

type Choice = { readonly value: string; readonly label: string }

/** People are found by name and chosen; each gets it once, or is held back with the reason. */
export function SendToPeople({ message }: { readonly message: Pick<ShownMessage, 'id'> }) {
  const { t } = useWords()
  const tell = useTell()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<readonly Choice[]>([])
  const [q] = useDebouncedValue(typed.trim(), 250)
  const found = useAsk(searchApi.find, { q }, { enabled: q !== '', placeholderData: keepPreviousData })
  const send = useAct(api.send, {
    onDone: ({ rows }) => {
      const going = rows.filter(({ may }) => may).length
      tell(t(sentences.going, going, rows.length - going))
      setChosen([])
    },
  })
  const people = (q === '' ? [] : (found.data?.people ?? [])).map(({ id, name, email, customerName }) => ({
    value: id,
    label: [name || email, customerName].filter((part) => part).join(' · '),
  }))
  const choices = [...chosen, ...people.filter(({ value }) => !chosen.some((one) => one.value === value))]
  return (
    <Card title={t(words.toPeople)}>
      <div className={css.picking}>
        <MultiSelect
          aria-label={t(words.toPeople)}
          placeholder={t(words.toPeopleHint)}
          searchable
          searchValue={typed}
          onSearchChange={setTyped}
          nothingFoundMessage={q === '' || found.isPending ? null : t(words.nobodyFound)}
          filter={({ options }) => options}
          data={choices}
          value={chosen.map(({ value }) => value)}
          onChange={(next) => {
            setChosen(choices.filter(({ value }) => next.includes(value)))
            setTyped('')
          }}
        />
        <Button
          disabled={chosen.length === 0}
          loading={send.isPending}
          onClick={() => send.mutate({ id: message.id, personIds: chosen.map(({ value }) => value) })}
        >
          {chosen.length === 0 ? t(words.send) : t(sentences.sendTo, chosen.length)}
        </Button>
      </div>
    </Card>
  )
}
