import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { isMember } from '../../../gather/customers/customers.ts'
import type {
  Department,
  DepartmentChange,
  DepartmentWish,
  Membership,
  MembershipChange,
  MembershipWish,
} from '../contract/departments.ts'
import { creditOpenAnew } from '../ledger/crediting-anew.ts'
import { problems, words } from '../words.ts'
import * as store from './department-store.ts'

export async function department(context: Context, id: string): Promise<Department> {
  const [found] = await store.departments(context, id)
  if (found === undefined) throw notFound(words.department)
  return found
}

export async function addDepartment(context: Context, { name, leadId }: DepartmentWish): Promise<Department> {
  await store.hold(context)
  if ((await store.departments(context)).length >= store.most) throw conflict(problems.tooManyDepartments)
  await mindDepartment(context, { name, leadId }, null)
  return department(context, await store.insert(context, { name, lead_id: leadId }))
}

/** What is left out of the wish stays as it is. */
export async function changeDepartment(context: Context, id: string, wish: DepartmentChange): Promise<Department> {
  await store.hold(context)
  const before = await department(context, id)
  await mindDepartment(context, { ...wish, leadId: wish.leadId === before.lead?.id ? undefined : wish.leadId }, id)
  await store.update(context, id, { ...given('name', wish.name), ...given('lead_id', wish.leadId) })
  return department(context, id)
}

export async function removeDepartment(context: Context, id: string): Promise<void> {
  await store.hold(context)
  await department(context, id)
  if (await store.isUsed(context, id)) throw conflict(problems.departmentUsed)
  await store.remove(context, id)
}

/** From a day on they belong here; where they belonged until then ends the day before. */
export async function join(context: Context, id: string, { memberId, fromOn }: MembershipWish): Promise<Membership> {
  await store.hold(context)
  await department(context, id)
  if (!(await isMember(context, memberId))) throw badInput('memberId', problems.noMember)
  const before = await store.memberships(context, [memberId])
  if (before.some((one) => one.fromOn >= fromOn)) throw badInput('fromOn', problems.laterMembership)
  const present = before.find(({ untilOn }) => untilOn === null || untilOn >= fromOn)
  if (present !== undefined) {
    if (present.departmentId === id) throw badInput('memberId', problems.belongsAlready)
    await store.updateMembership(context, present.id, { until_on: shiftDate(fromOn, { days: -1 }) })
  }
  const made = await store.insertMembership(context, { department_id: id, member_id: memberId, from_on: fromOn })
  await creditOpenAnew(context, memberId)
  return membership(context, made)
}

export async function changeMembership(context: Context, id: string, wish: MembershipChange): Promise<Membership> {
  await store.hold(context)
  const before = await membership(context, id)
  const { fromOn = before.fromOn, untilOn = before.untilOn } = wish
  if (untilOn !== null && untilOn < fromOn) throw badInput('untilOn', problems.endsBeforeItBegins)
  const others = (await store.memberships(context, [before.memberId])).filter((one) => one.id !== id)
  const meets = (one: Membership) => one.fromOn <= (untilOn ?? '9999-12-31') && fromOn <= (one.untilOn ?? '9999-12-31')
  if (others.some(meets)) throw badInput('fromOn', problems.twoAtOnce)
  await store.updateMembership(context, id, { from_on: fromOn, until_on: untilOn })
  await creditOpenAnew(context, before.memberId)
  return membership(context, id)
}

export async function removeMembership(context: Context, id: string): Promise<void> {
  await store.hold(context)
  const { memberId } = await membership(context, id)
  await store.removeMembership(context, id)
  await creditOpenAnew(context, memberId)
}

async function membership(context: Context, id: string): Promise<store.KeptMembership> {
  const found = await store.membership(context, id)
  if (found === undefined) throw notFound(words.membership)
  return found
}

async function mindDepartment(context: Context, { name, leadId }: DepartmentChange, id: string | null): Promise<void> {
  const others = (await store.departments(context)).filter((one) => one.id !== id)
  if (others.some((one) => one.name === name)) throw badInput('name', problems.departmentTaken)
  if (leadId && !(await isMember(context, leadId))) throw badInput('leadId', problems.noMember)
}
