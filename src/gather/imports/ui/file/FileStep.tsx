import { Button, Group } from '@mantine/core'
import { useGo, useSearch } from '#web/address.ts'
import { Columns } from '#web/kit/page/Columns.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownImport } from '../imports-api.ts'
import { OdditiesCard } from './OdditiesCard.tsx'
import { PreviewCard } from './PreviewCard.tsx'
import { ReadingCard } from './ReadingCard.tsx'
import { words } from './words.ts'

/** What was recognised in the file, each choice of which can be changed. */
export function FileStep({ one }: { readonly one: ShownImport }) {
  return (
    <Columns aside={<ReadingCard one={one} />}>
      <OdditiesCard one={one} />
      {one.reading.sample.length === 0 ? <NoRows /> : <PreviewCard reading={one.reading} />}
    </Columns>
  )
}

export function FileActs({ one }: { readonly one: ShownImport }) {
  const { t } = useWords()
  const go = useGo()
  const [, setSearch] = useSearch()
  return (
    <Group gap="xs">
      <Button onClick={() => go('/imports/new')}>{t(words.otherFile)}</Button>
      <Button
        variant="filled"
        disabled={one.reading.headings.length === 0}
        onClick={() => setSearch({ step: 'columns' }, { push: true })}
      >
        {t(words.toColumns)}
      </Button>
    </Group>
  )
}

function NoRows() {
  const { t } = useWords()
  return <Note tone="watch">{t(words.noRows)}</Note>
}
