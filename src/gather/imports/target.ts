import type { Contributions, Importable } from '#platform/contributions.ts'
import { badInput } from '#platform/errors.ts'
import { filled } from '#platform/tables/words.ts'
import { mappingProblems } from './words.ts'

/** What a mapping wants to fill, or the problem that there is no such thing. */
export function targetOf({ importables }: Pick<Contributions, 'importables'>, name: string): Importable {
  const found = importables.find((importable) => importable.name === name)
  if (found === undefined)
    throw badInput(
      'mapping.target',
      filled(mappingProblems.noTarget, name, importables.map((one) => one.name).join(', ')),
    )
  return found
}
