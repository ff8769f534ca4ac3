import { Button, CloseButton, Popover, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import type { Filter } from '../../contract.ts'
import { attributeColumn } from '../../list/columns.ts'
import css from '../Portfolio.module.css'
import type { ShownAttribute } from '../portfolio-api.ts'
import { words } from '../words.ts'
import { useGroupLabels } from './groups/group-label.ts'

type SaidFiltersProps = {
  readonly filter: Filter
  readonly attributes: ReadonlyMap<string, ShownAttribute>
  readonly onChange: (filter: Filter) => void
}

/** What columns are to say: those that are asked for, and one more by an attribute. */
export function SaidFilters({ filter, attributes, onChange }: SaidFiltersProps) {
  const { t } = useWords()
  const { label, columnLabel } = useGroupLabels(attributes)
  const { is = [], ...others } = filter
  const set = (next: readonly string[]) => onChange(next.length === 0 ? others : { ...others, is: [...next] })
  return (
    <>
      {is.map((said) => {
        const mark = said.indexOf('=')
        const [column, value] = [said.slice(0, mark), said.slice(mark + 1)]
        return (
          <span key={said} className={css.cohort}>
            {t(words.isSaid, columnLabel(column), label(column, value))}
            <CloseButton
              size="xs"
              aria-label={t(words.withoutThis)}
              onClick={() => set(is.filter((one) => one !== said))}
            />
          </span>
        )
      })}
      {attributes.size === 0 ? null : (
        <ByAttribute attributes={attributes} onSay={(said) => set([...is.filter((one) => one !== said), said])} />
      )}
    </>
  )
}

type ByAttributeProps = Pick<SaidFiltersProps, 'attributes'> & { readonly onSay: (said: string) => void }

function ByAttribute({ attributes, onSay }: ByAttributeProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const isFlag = attributes.get(name ?? '')?.type === 'boolean'
  const apply = () => {
    if (name === null) return
    onSay(`${attributeColumn(name)}=${value.trim()}`)
    setOpen(false)
    setValue('')
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" onClick={() => setOpen(!open)}>
          {t(words.byAttribute)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(words.byAttribute)}>
        <Stack gap={8} w={240}>
          <Select
            label={t(words.attribute)}
            data={[...attributes.values()].map((one) => ({ value: one.name, label: one.label }))}
            value={name}
            searchable
            comboboxProps={{ withinPortal: false }}
            onChange={(next) => {
              setName(next)
              setValue('')
            }}
          />
          {isFlag ? (
            <Select
              label={t(words.saysWhat)}
              data={[
                { value: '1', label: t(words.yes) },
                { value: '0', label: t(words.no) },
              ]}
              value={value === '' ? null : value}
              clearable
              comboboxProps={{ withinPortal: false }}
              onChange={(next) => setValue(next ?? '')}
            />
          ) : (
            <TextInput
              label={t(words.saysWhat)}
              value={value}
              onChange={({ currentTarget }) => setValue(currentTarget.value)}
            />
          )}
          <Button disabled={name === null} onClick={apply}>
            {t(words.apply)}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
