import type { Handlers } from '#platform/doors/handlers.ts'
import { badInput } from '#platform/errors.ts'
import { pageFrom } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import * as departmentStore from './departments/department-store.ts'
import * as departments from './departments/departments.ts'
import { candidates } from './ledger/evidence-store.ts'
import * as outcomeStore from './ledger/outcome-store.ts'
import * as outcomes from './ledger/outcomes.ts'
import { cursorAfter, placeIn } from './ledger/place.ts'
import * as rules from './rules/rules.ts'
import { sheet } from './sheets/sheets.ts'
import { problems } from './words.ts'

export const handlers = {
  departments: async (_, context) => ({ rows: await departmentStore.departments(context) }),
  addDepartment: (wish, context) => departments.addDepartment(context, wish),
  changeDepartment: ({ id, ...wish }, context) => departments.changeDepartment(context, id, wish),
  removeDepartment: async ({ id }, context) => {
    await departments.removeDepartment(context, id)
    return { id }
  },
  join: ({ id, ...wish }, context) => departments.join(context, id, wish),
  changeMembership: ({ id, ...wish }, context) => departments.changeMembership(context, id, wish),
  removeMembership: async ({ id }, context) => {
    await departments.removeMembership(context, id)
    return { id }
  },
  rules: async (_, context) => ({ rows: await rules.rules(context) }),
  addRule: (wish, context) => rules.propose(context, wish),
  reviseRule: ({ id, ...wish }, context) => rules.revise(context, id, wish),
  agree: ({ id }, context) => rules.agree(context, id),
  outcomes: async ({ cursor, limit, ...filter }, context) => {
    if (filter.until < filter.from) throw badInput('until', problems.endsBefore)
    const read = await outcomeStore.page(context, filter, placeIn(cursor), limit + 1)
    return { ...pageFrom(read, limit, cursorAfter), totals: await outcomeStore.totals(context, filter) }
  },
  outcome: ({ id }, context) => outcomes.outcome(context, id),
  record: (wish, context) => outcomes.record(context, wish),
  change: ({ id, ...wish }, context) => outcomes.change(context, id, wish),
  close: ({ id, basedOn }, context) => outcomes.close(context, id, basedOn),
  approve: ({ id }, context) => outcomes.approve(context, id),
  refuse: ({ id, because }, context) => outcomes.refuse(context, id, because),
  remove: async ({ id }, context) => {
    await outcomes.remove(context, id)
    return { id }
  },
  evidence: (asked, context) => candidates(context, asked),
  sheet: (asked, context) => sheet(context, asked),
} satisfies Handlers<typeof contract>
