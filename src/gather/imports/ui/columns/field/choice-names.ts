import type { Text } from '#platform/wording/words.ts'
import { contractKindNames, periodName, periodNames } from '../../../../contracts/words.ts'
import { kindNames, stageNames } from '../../../../customers/words.ts'
import { personRoleNames } from '../../../../people/words.ts'
import { priorityNames, statusNames } from '../../../../support/words.ts'

/** What the choices of a field are called; a contract's kind is another thing than a customer's. */
const names: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  'customers.kind': kindNames,
  'customers.stage': stageNames,
  'contracts.kind': contractKindNames,
  'contracts.period': periodNames,
  'people.role': personRoleNames,
  'cases.priority': priorityNames,
  'cases.status': statusNames,
}

export function choiceName(target: string, field: string, choice: string): Text {
  const known = names[`${target}.${field}`]?.[choice]
  if (known === undefined && field === 'period' && / months$/.test(choice)) return periodName(choice)
  return known ?? { en: choice, ja: choice }
}

/** The choice that a cell names by itself, as the house calls it in either language. */
export function choiceNamed(target: string, field: string, choices: readonly string[], cell: string): string | null {
  const said = keyOf(cell)
  return (
    choices.find((choice) => {
      const { en, ja } = choiceName(target, field, choice)
      return [choice, en, ja].some((name) => keyOf(name) === said)
    }) ?? null
  )
}

function keyOf(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
