import type { Context } from '#platform/context.ts'
import { say } from '#platform/wording/words.ts'
import { choiceTexts } from '../../channels/words.ts'
import type { Missing } from '../../content/contract.ts'
import { lackingAmong, message } from '../../messages/messages.ts'
import { lacking, verdictOver } from '../../messages/words.ts'
import type { Group, Look, Meant } from '../contract.ts'

type Judged = Pick<Meant, 'personId' | 'because' | 'channel'>

/** Why over this channel, in the language of whoever reads. */
export function chosenSaid({ locale }: Pick<Context, 'locale'>, chosen: Meant['chosen']): string | null {
  return chosen === null ? null : say(choiceTexts[chosen], locale)
}

/** Why each of these gets it or not, in the language of whoever reads; whose letter lacks something, what that is at present. */
export async function reasonsOf(
  context: Context,
  messageId: string,
  rows: readonly Judged[],
): Promise<(row: Judged) => string> {
  const theirs = rows.filter(({ because }) => because === 'lacking')
  const missing = new Map<string, readonly Missing[]>()
  if (theirs.length > 0)
    for await (const one of lackingAmong(context, await message(context, messageId), theirs))
      missing.set(one.person_id, one.missing)
  return ({ personId, because, channel }) => {
    const lacks = missing.get(personId) ?? []
    return say(
      lacks.length === 0 ? verdictOver(channel, because) : lacking(lacks.map(({ said }) => said)),
      context.locale,
    )
  }
}

/** To how many it goes over each channel, the most first. */
export function byChannel(groups: readonly Pick<Group, 'may' | 'channel' | 'people'>[]): Look['byChannel'] {
  const those = Map.groupBy(
    groups.filter(({ may }) => may),
    ({ channel }) => channel,
  )
  return [...those]
    .map(([channel, some]) => ({ channel, people: some.reduce((sum, { people }) => sum + people, 0) }))
    .toSorted((one, other) => other.people - one.people)
}
