import { handOverDue } from '#platform/outside/outside.ts'
import type { World } from '../../../../test/world.ts'
import { goOnDue } from '../../askings/askings.ts'
import { goOn } from '../turns/turning.ts'

type Workspace = Awaited<ReturnType<World['workspace']>>
type Wish = Parameters<Workspace['api']['standingAskings']['create']>[0]

/** What jobs do by themselves, until nothing is left that is due now. */
export async function gone(here: World, { systemDesk }: Workspace): Promise<void> {
  await here.settle()
  await goOn(systemDesk())
  await goOnDue(systemDesk())
  await handOverDue(systemDesk())
  await here.settle()
}

/** One to these people that runs. */
export async function started(
  { api }: Workspace,
  questionnaireId: string,
  personIds: readonly string[],
  wish: Partial<Wish> & Pick<Wish, 'trigger'>,
): Promise<string> {
  const audience = { kind: 'people' as const, personIds: [...personIds] }
  const { id } = await api.standingAskings.create({ name: 'By itself', questionnaireId, audience, ...wish })
  await api.standingAskings.start({ id })
  return id
}

/** Turns as they read: `ann 2026-04-05 asked may`, the earliest first. */
export async function turnsOf({ api }: Workspace, id: string): Promise<string[]> {
  const { rows } = await api.standingAskings.turns({ id, limit: 200 })
  return rows
    .map(({ personName, dueOn, state, because }) =>
      state === 'asked' ? `${personName} ${dueOn} asked` : `${personName} ${dueOn} ${state} ${because}`,
    )
    .toSorted((a, b) => (a.slice(a.indexOf(' ')) < b.slice(b.indexOf(' ')) ? -1 : 1))
}

type Of = { readonly customerId: string; readonly personId?: string | undefined; readonly name?: string }

/** An event as it lies in the facts, of a person or of a customer alone. */
export async function told(
  here: World,
  { workspace }: Workspace,
  messageId: string,
  day: string,
  { customerId, personId, name = 'Onboarding done' }: Of,
): Promise<void> {
  await here.house.stores.facts.of(workspace.id).insert('events', [
    {
      customer_id: customerId,
      ...(personId && { person_id: personId }),
      occurred_at: `${day}T03:00:00Z`,
      received_at: here.time.now.toISOString(),
      name,
      type: 'track',
      source: 'app',
      message_id: messageId,
      properties: '{}',
    },
  ])
}
