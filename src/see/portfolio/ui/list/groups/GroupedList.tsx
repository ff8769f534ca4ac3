import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { Filter } from '../../../contract.ts'
import { api, type ShownAttribute, type ShownGroups } from '../../portfolio-api.ts'
import { words } from '../../words.ts'
import { useGroupLabels } from './group-label.ts'
import css from './groups.module.css'

type GroupedListProps = {
  readonly filter: Filter
  readonly by: string
  readonly attributes: ReadonlyMap<string, ShownAttribute>
  /** The customers of one group. */
  readonly children: (filter: Filter) => ReactNode
}

/** The list put into groups, each with its sum; those that are opened show their customers. */
export function GroupedList({ filter, by, attributes, children }: GroupedListProps) {
  const { t, n } = useWords()
  const groups = useAsk(api.groups, { ...filter, by })
  return (
    <Answer of={groups} rows={6}>
      {({ rows, more, currency }) => (
        <div className={css.groups}>
          {rows.map((group, place) => (
            <GroupPart
              key={`${by}=${group.value}`}
              by={by}
              group={group}
              currency={currency}
              attributes={attributes}
              first={place === 0}
            >
              {() => children({ ...filter, is: [...(filter.is ?? []), `${by}=${group.value}`] })}
            </GroupPart>
          ))}
          {more.groups === 0 ? null : (
            <p className={css.more}>{t(words.moreGroups, n.whole(more.groups), n.whole(more.customers))}</p>
          )}
        </div>
      )}
    </Answer>
  )
}

type Group = ShownGroups['rows'][number]
type GroupPartProps = {
  readonly by: string
  readonly group: Group
  readonly currency: string
  readonly attributes: ReadonlyMap<string, ShownAttribute>
  readonly first: boolean
  readonly children: () => ReactNode
}

function GroupPart({ by, group, currency, attributes, first, children }: GroupPartProps) {
  const { t, n } = useWords()
  const { label } = useGroupLabels(attributes)
  const [open, setOpen] = useState(first)
  const name = label(by, group.value)
  const Sign = open ? IconChevronDown : IconChevronRight
  return (
    <section aria-label={t(words.groupOf, name, n.whole(group.customers))}>
      <UnstyledButton className={css.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Sign size={15} stroke={1.5} aria-hidden="true" />
        <b>{name}</b>
        <span className={css.count}>{n.whole(group.customers)}</span>
        <span className={css.sum}>{sumOf(group, currency, { t, n })}</span>
      </UnstyledButton>
      {open ? children() : null}
    </section>
  )
}

/** The sum of what is known, and beside it what it leaves out. */
export function sumOf(group: Group, currency: string, { t, n }: Pick<Words, 't' | 'n'>): string {
  const { customers, withoutValue, uncountedContracts, contractsWithoutAmount, yearlyValue } = group
  const parts = [
    withoutValue === customers ? t(words.noValue) : t(words.groupValue, n.money({ amount: yearlyValue, currency })),
    ...(uncountedContracts === 0 ? [] : [t(words.otherCurrency, n.whole(uncountedContracts))]),
    ...(contractsWithoutAmount === 0 ? [] : [t(words.amountUnknown, n.whole(contractsWithoutAmount))]),
  ]
  return parts.join(' ')
}
