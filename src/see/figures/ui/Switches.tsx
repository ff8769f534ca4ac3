import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Text } from '#platform/wording/words.ts'
import { type Search, useSearch } from '#web/address.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { type Choices, chosenIn } from './chosen.ts'
import css from './Switches.module.css'
import { words } from './words.ts'

type SwitchesProps = {
  readonly choices: Choices
  /** Which of them, in their order; all where nothing is said. */
  readonly shown?: readonly string[]
  readonly names: Readonly<Record<string, Text>>
  readonly values: Readonly<Record<string, Readonly<Record<string, Text>>>>
  /** What no longer holds when a switch is turned. */
  readonly clears?: (name: string) => Search
  /** Other choices before them. */
  readonly children?: ReactNode
}

/** Every switch with what it says now: whoever reads a figure sees how it was counted. */
export function Switches({ choices, shown = Object.keys(choices), names, values, clears, children }: SwitchesProps) {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  return (
    <Card title={t(words.switches)}>
      <div className={css.switches}>
        {children}
        {shown.map((name) => (
          <Select
            key={name}
            label={t(names[name] ?? words.all)}
            data={(choices[name] ?? []).map((value) => ({ value, label: t(values[name]?.[value] ?? words.all) }))}
            value={chosenIn(choices, search, name)}
            onChange={(value) =>
              setSearch({ [name]: value === choices[name]?.[0] ? undefined : (value ?? undefined), ...clears?.(name) })
            }
            allowDeselect={false}
          />
        ))}
      </div>
    </Card>
  )
}
