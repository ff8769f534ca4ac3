import { Button, Group, SimpleGrid, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Search, useSearch } from '#web/address.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { difference } from '../../../revenue/ui/difference.ts'
import { isTyped, partNames, type ScenarioPart, typedText } from '../forecast-address.ts'
import { partWords, words } from '../words.ts'
import type { Shown } from './shown.ts'

type Draft = Readonly<Record<ScenarioPart, string>>

/** What somebody would have otherwise: typed, kept in the address, and told beside what has been shown. */
export function ScenarioCard({ data }: Shown) {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const [draft, setDraft] = useState<Draft>(() => draftOf(search))
  const [isTried, setTried] = useState(false)
  const wrong = partNames.filter((part) => !isTyped(part, typedText(draft[part])))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.length > 0) return
    setSearch(Object.fromEntries(partNames.map((part) => [part, typedText(draft[part]) || undefined])))
  }
  const clear = () => {
    setDraft(draftOf({}))
    setTried(false)
    setSearch(Object.fromEntries(partNames.map((part) => [part, undefined])))
  }
  return (
    <Card title={t(words.scenario)} sub={t(words.scenarioSub)}>
      <form onSubmit={submit}>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} style={{ alignItems: 'end' }}>
          {partNames.map((part) => (
            <TextInput
              key={part}
              label={t(partWords[part].label)}
              description={t(partWords[part].hint)}
              inputMode="decimal"
              maxLength={20}
              value={draft[part]}
              error={isTried && wrong.includes(part) ? t(words.notANumber) : undefined}
              onChange={({ currentTarget: { value } }) => setDraft({ ...draft, [part]: value })}
            />
          ))}
        </SimpleGrid>
        <Group justify="space-between" mt="md" gap="xs">
          <span role="status">{data.scenario === null ? null : <Says data={data} />}</span>
          <Group gap="xs">
            <Button variant="default" onClick={clear}>
              {t(words.clear)}
            </Button>
            <Button type="submit">{t(words.calculate)}</Button>
          </Group>
        </Group>
      </form>
    </Card>
  )
}

function Says({ data: { base, scenario, currency } }: Shown) {
  const { t, n } = useWords()
  if (scenario === null) return null
  const change = difference(scenario.whole.expected, base.whole.expected)
  const size = n.money({ amount: change.replace('-', ''), currency })
  const compared = change === '0' ? t(words.asMuch) : t(change.startsWith('-') ? words.lessThan : words.moreThan, size)
  return t(words.scenarioSays, n.money({ amount: scenario.whole.expected, currency }), compared)
}

function draftOf(search: Search): Draft {
  return Object.fromEntries(partNames.map((part) => [part, search[part] ?? ''])) as Draft
}
