import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from '../../content-api.ts'
import { words } from '../template-words.ts'

/** A piece of the library, found by its title. */
export function LibraryChoice({ onChoose }: { readonly onChoose: (piece: { id: string; title: string }) => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const found = useAsk(
    api.pieces,
    { limit: 20, ...(text !== '' && { text }) },
    // What is offered stays while it is looked for anew: whoever goes through it with the keys loses no place.
    { placeholderData: keepPreviousData },
  )
  const rows = found.data?.rows ?? []
  return (
    <Select
      label={t(words.fromLibrary)}
      description={t(words.fromLibraryHint)}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={t(words.find)}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={found.isPending ? null : t(words.noneFound)}
      data={rows.map(({ id, title }) => ({ value: id, label: title }))}
      value={null}
      onChange={(id) => {
        const piece = rows.find((one) => one.id === id)
        if (piece !== undefined) onChoose(piece)
        setTyped('')
      }}
    />
  )
}
