import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useWords } from '#web/wording/say.ts'
import { words } from '../words.ts'
import { allColumns, allKeys } from './all-columns.ts'

type ColumnChoiceProps = { readonly chosen: readonly string[]; readonly onChange: (columns: string[]) => void }

/** Which columns are shown; the name always is. The choice stands in the address, so that views and files share it. */
export function ColumnChoice({ chosen, onChange }: ColumnChoiceProps) {
  const { t } = useWords()
  const set = (key: string, isShown: boolean) =>
    onChange(allKeys.filter((one) => (one === key ? isShown : chosen.includes(one))))
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} aria-hidden="true" />}>
          {t(words.columns)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(words.chooseColumns)}>
        <Stack gap={6}>
          {Object.entries(allColumns).map(([key, { label }]) => (
            <Checkbox
              key={key}
              label={t(label)}
              checked={chosen.includes(key)}
              disabled={key === 'name'}
              onChange={({ currentTarget }) => set(key, currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
