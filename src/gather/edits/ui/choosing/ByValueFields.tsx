import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import type { Change } from '../../contract.ts'
import css from '../edits.module.css'
import { words } from '../words.ts'
import { useFieldChoices } from './use-field-choices.ts'

type ByValueProps = {
  readonly people: readonly { readonly value: string; readonly label: string }[]
  readonly onlyUnowned: boolean
  readonly onChange: (change: Change | null) => void
}
type Rule = { readonly key: number; readonly value: string; readonly memberId: string | null }

/** A table of values and members, over one field. */
export function ByValueFields({ people, onlyUnowned, onChange }: ByValueProps) {
  const { t } = useWords()
  const { grouped, valuesOf } = useFieldChoices()
  const [field, setField] = useState<string>('industry')
  const [rules, setRules] = useState<readonly Rule[]>([{ key: 0, value: '', memberId: null }])
  useEffect(() => {
    const owners = rules.flatMap(({ value, memberId }) =>
      memberId === null || value.trim() === '' ? [] : [{ value, memberId }],
    )
    onChange(owners.length === 0 ? null : { kind: 'by value', field, owners, onlyUnowned })
  }, [rules, field, onlyUnowned, onChange])
  const set = (key: number, part: Partial<Rule>) =>
    setRules((before) => before.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)))
  const choices = valuesOf(field)
  return (
    <>
      <Select
        label={t(words.field)}
        data={grouped}
        value={field}
        allowDeselect={false}
        searchable
        onChange={(value) => setField(value ?? 'industry')}
      />
      {rules.map(({ key, value, memberId }) => (
        <div key={key} className={css.rule}>
          {choices === null ? (
            <TextInput
              aria-label={t(words.value)}
              placeholder={t(words.value)}
              value={value}
              onChange={({ currentTarget }) => set(key, { value: currentTarget.value })}
            />
          ) : (
            <Select
              aria-label={t(words.value)}
              placeholder={t(words.value)}
              data={choices}
              value={value === '' ? null : value}
              onChange={(chosen) => set(key, { value: chosen ?? '' })}
            />
          )}
          <Select
            aria-label={t(words.member)}
            placeholder={t(words.member)}
            data={[...people]}
            value={memberId}
            searchable
            onChange={(chosen) => set(key, { memberId: chosen })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(words.removeRule)}
            disabled={rules.length === 1}
            onClick={() => setRules((before) => before.filter((rule) => rule.key !== key))}
          >
            <IconX size={15} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            setRules((before) => [...before, { key: (before.at(-1)?.key ?? 0) + 1, value: '', memberId: null }])
          }
        >
          {t(words.addRule)}
        </Button>
      </div>
    </>
  )
}
