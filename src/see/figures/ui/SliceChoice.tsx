import { Select } from '@mantine/core'
import type { Text } from '#platform/wording/words.ts'
import { useSearch } from '#web/address.ts'
import { clientOf, useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import type { contract as attributesContract } from '../../../gather/attributes/contract.ts'
import type { contract as segmentsContract } from '../../segments/contract.ts'
import { sliceWords, words } from './words.ts'

const attributesApi = clientOf<typeof attributesContract>('attributes')
const segmentsApi = clientOf<typeof segmentsContract>('segments')

type SliceChoiceProps = {
  readonly own: Readonly<Record<string, Text>>
  /** What the address may still name and tells nothing apart here. */
  readonly passedOver?: Readonly<Record<string, Text>>
}

/** By what the figures are told apart, in the address as `slice`; `own` is what the room can tell besides what is of customers. */
export function SliceChoice({ own, passedOver }: SliceChoiceProps) {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const segments = useAsk(segmentsApi.list, {})
  const attributes = useAsk(attributesApi.list, { subject: 'customer', limit: 100 })
  const declared = Object.entries({ ...own, ...sliceWords }).map(([value, label]) => ({ value, label: t(label) }))
  const further = [
    ...(attributes.data?.rows ?? []).map(({ name, label }) => ({ value: `attribute:${name}`, label })),
    ...(segments.data?.rows ?? []).map(({ id, name }) => ({ value: `segment:${id}`, label: name })),
  ]
  const options = [{ value: '', label: t(words.all) }, ...declared, ...further]
  return (
    <Select
      label={t(words.slice)}
      data={options}
      value={search.slice === undefined || search.slice in (passedOver ?? {}) ? '' : search.slice}
      onChange={(value) => setSearch({ slice: value === '' ? undefined : (value ?? undefined) })}
      allowDeselect={false}
      searchable
    />
  )
}
