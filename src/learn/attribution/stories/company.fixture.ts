import type { Role } from '#platform/permissions.ts'
import type { Api, World } from '../../../../test/world.ts'

type Problem = { status?: number; message: string; data?: { issues?: { path: string }[] } }
/** The field that is refused, or the refusal. */
export const refused = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    ({ status, message, data }: Problem) => data?.issues?.[0]?.path ?? `${status} ${message}`,
  )

export const days = { from: '2026-01-01', until: '2026-12-31' }

/** A company of three departments that nobody leads yet, with one customer and a manager who is signed in. */
export async function aWorkspace(here: World) {
  const home = await here.workspace()
  const { api } = home
  const person = (role: Role) => home.member(role, `${role}.${home.workspace.id}@example.test`)
  const manager = await person('manager')
  const add = async (name: string) => (await api.attribution.addDepartment({ name })).id
  const departments = { sales: await add('Sales'), success: await add('Success'), support: await add('Support') }
  const { id: customerId } = await api.customers.create({ name: 'Aoba' })
  return { home, api, person, manager, departments, customerId }
}

/** A version of a rule with fixed shares to which the manager agrees today. */
export async function aRule(
  api: Api,
  manager: { readonly api: Api },
  shares: readonly (readonly [departmentId: string, percent: string])[],
): Promise<string> {
  const wish = { kind: 'fixed', shares: shares.map(([departmentId, percent]) => ({ departmentId, percent })) } as const
  const { versions } = await api.attribution.addRule({ name: `Shares ${shares.length}`, ...wish })
  const id = versions[0]?.id ?? ''
  await manager.api.attribution.agree({ id })
  return id
}
