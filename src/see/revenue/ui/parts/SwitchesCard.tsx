import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../revenue.module.css'
import { type Choice, choices, chosen } from '../revenue-address.ts'
import { attributesApi, segmentsApi } from '../revenue-api.ts'
import { choiceNames, sliceWords, switchNames, words } from '../words.ts'

/** Every switch with what it says now: whoever reads a figure sees how it was counted. */
export function SwitchesCard() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const names = Object.keys(choices) as Choice[]
  return (
    <Card title={t(words.switches)}>
      <div className={css.switches}>
        <SliceChoice />
        {names.map((name) => (
          <Select
            key={name}
            label={t(switchNames[name])}
            data={choices[name].map((value) => ({ value, label: t(choiceNames[name]?.[value] ?? words.all) }))}
            value={chosen(search, name)}
            onChange={(value) =>
              setSearch({
                [name]: value === choices[name][0] ? undefined : (value ?? undefined),
                ...(name === 'by' && { period: undefined }),
              })
            }
            allowDeselect={false}
          />
        ))}
      </div>
    </Card>
  )
}

function SliceChoice() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const segments = useAsk(segmentsApi.list, {})
  const attributes = useAsk(attributesApi.list, { subject: 'customer', limit: 100 })
  const own = Object.entries(sliceWords).map(([value, label]) => ({ value, label: t(label) }))
  const further = [
    ...(attributes.data?.rows ?? []).map(({ name, label }) => ({ value: `attribute:${name}`, label })),
    ...(segments.data?.rows ?? []).map(({ id, name }) => ({ value: `segment:${id}`, label: name })),
  ]
  return (
    <Select
      label={t(words.slice)}
      data={[{ value: '', label: t(words.all) }, ...own, ...further]}
      value={search.slice ?? ''}
      onChange={(value) => setSearch({ slice: value === '' ? undefined : (value ?? undefined) })}
      allowDeselect={false}
      searchable
    />
  )
}
