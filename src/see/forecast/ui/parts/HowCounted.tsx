import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { clientOf, useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import type { contract as attributesContract } from '../../../../gather/attributes/contract.ts'
import { Switches } from '../../../figures/ui/Switches.tsx'
import { sliceWords } from '../../../figures/ui/words.ts'
import { choices } from '../forecast-address.ts'
import { alikeWords, choiceNames, switchNames } from '../words.ts'

const attributesApi = clientOf<typeof attributesContract>('attributes')

/** The switches, with in what contracts are alike, in the address as `slice`. */
export function HowCounted() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const attributes = useAsk(attributesApi.list, { subject: 'customer', limit: 100 })
  const data = [
    ...Object.entries({ ...alikeWords.own, ...sliceWords }).map(([value, label]) => ({ value, label: t(label) })),
    ...(attributes.data?.rows ?? []).map(({ name, label }) => ({ value: `attribute:${name}`, label })),
  ]
  return (
    <Switches choices={choices} names={switchNames} values={choiceNames}>
      <Select
        label={t(alikeWords.label)}
        data={data}
        value={search.slice ?? 'plan'}
        onChange={(value) => setSearch({ slice: value === 'plan' ? undefined : (value ?? undefined) })}
        allowDeselect={false}
        searchable
      />
    </Switches>
  )
}
