import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { prefectureNames } from '../../../../../gather/addresses/words.ts'
import { notInvited } from '../../../../../gather/customers/words.ts'
import { attributeIn } from '../../../list/columns.ts'
import { bandNames, stageNames } from '../../../words.ts'
import type { ShownAttribute } from '../../portfolio-api.ts'
import { words } from '../../words.ts'
import { allColumns } from '../all-columns.ts'

/** What a group, or a filter by what a column says, is called. */
export function useGroupLabels(attributes: ReadonlyMap<string, ShownAttribute>) {
  const { t, n } = useWords()
  const { nameOf } = useMembers()
  const columnLabel = (column: string) => {
    const own = allColumns[column]
    return own === undefined ? (attributes.get(attributeIn(column) ?? '')?.label ?? column) : t(own.label)
  }
  const label = (column: string, value: string): string => {
    if (value === '') return t(column === 'owner' ? words.nobody : words.unknown)
    if (column === 'owner')
      return value.startsWith('named:') ? t(notInvited(value.slice(6))) : (nameOf(value) ?? t(words.unknown))
    if (column === 'band') return t(bandNames[value] ?? words.unknown)
    if (column === 'stage') return stageNames[value] === undefined ? value : t(stageNames[value])
    if (column === 'prefecture') return t(prefectureNames[value] ?? words.unknown)
    if (column === 'country') return n.country(value)
    if (column === 'renewsOn') return n.month(`${value}-01`)
    const type = attributes.get(attributeIn(column) ?? '')?.type
    if (type === 'boolean') return t(value === '1' ? words.yes : words.no)
    if (type === 'date') return n.day(value)
    return type === 'number' ? n.number(value) : value
  }
  return { label, columnLabel }
}
