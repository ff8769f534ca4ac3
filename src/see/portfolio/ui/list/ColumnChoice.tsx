import { Button, Checkbox, Popover, ScrollArea, Stack, TextInput } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { Go } from '#web/kit/Go.tsx'
import { useWords } from '#web/wording/say.ts'
import { attributeColumn } from '../../list/columns.ts'
import type { ShownAttribute } from '../portfolio-api.ts'
import { words } from '../words.ts'
import { allColumns, allKeys } from './all-columns.ts'

type ColumnChoiceProps = {
  readonly chosen: readonly string[]
  readonly attributes: ReadonlyMap<string, ShownAttribute>
  readonly onChange: (columns: string[]) => void
}

/** Which columns are shown; the name always is. The choice stands in the address, so that views and files share it. */
export function ColumnChoice({ chosen, attributes, onChange }: ColumnChoiceProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const own = Object.entries(allColumns).map(([key, { label }]) => ({ key, label: t(label) }))
  const said = [...attributes.values()].map(({ name, label }) => ({ key: attributeColumn(name), label }))
  const known = [...allKeys, ...said.map(({ key }) => key)]
  const set = (key: string, isShown: boolean) =>
    onChange(known.filter((one) => (one === key ? isShown : chosen.includes(one))))
  const wanted = text.trim().toLowerCase()
  const lines = [...own, ...said].filter(({ label }) => label.toLowerCase().includes(wanted))
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} aria-hidden="true" />}>
          {t(words.columns)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(words.chooseColumns)}>
        <Stack gap={8}>
          <TextInput
            size="xs"
            aria-label={t(words.findColumn)}
            placeholder={t(words.findColumn)}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <ScrollArea.Autosize mah={340} type="auto">
            <Stack gap={6} pr={12}>
              {lines.map(({ key, label }) => (
                <Checkbox
                  key={key}
                  label={label}
                  checked={chosen.includes(key)}
                  disabled={key === 'name'}
                  onChange={({ currentTarget }) => set(key, currentTarget.checked)}
                />
              ))}
            </Stack>
          </ScrollArea.Autosize>
          <Go to="/attributes">{t(words.manageAttributes)}</Go>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
