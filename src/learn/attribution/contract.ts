import { z } from 'zod'
import { ById, Day, Id, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import {
  Department,
  DepartmentChange,
  DepartmentWish,
  Membership,
  MembershipChange,
  MembershipWish,
} from './contract/departments.ts'
import {
  BasedOn,
  Candidate,
  Outcome,
  OutcomeChange,
  OutcomeKind,
  OutcomeRow,
  OutcomeWish,
  Total,
} from './contract/outcomes.ts'
import { Prose } from './contract/party.ts'
import { Rule, RuleWish, VersionWish } from './contract/rules.ts'
import { Sheet } from './contract/sheet.ts'

const read = 'credits.read' as const
const write = 'credits.write' as const
const approve = 'credits.approve' as const
const Days = { from: Day.describe('The first day on which it was achieved'), until: Day.describe('The last one') }

export const contract = {
  departments: operation({
    method: 'GET',
    path: '/departments',
    summary: 'The departments by name, each with who belonged to it from when until when',
    permission: read,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(versioned(Department)) })),
  addDepartment: operation({ method: 'POST', path: '/departments', summary: 'Add a department', permission: approve })
    .input(DepartmentWish)
    .output(versioned(Department)),
  changeDepartment: operation({
    method: 'PATCH',
    path: '/departments/{id}',
    summary: 'Name a department otherwise, or another lead of it',
    permission: approve,
  })
    .input(DepartmentChange.extend({ id: Id }))
    .output(versioned(Department)),
  removeDepartment: operation({
    method: 'DELETE',
    path: '/departments/{id}',
    summary: 'Remove a department; refused where a rule, a contribution or a credit names it',
    permission: approve,
  })
    .input(ById)
    .output(ById),
  join: operation({
    method: 'POST',
    path: '/departments/{id}/members',
    summary: 'Have a member belong to a department from a day on; where they belonged before, that ends the day before',
    permission: approve,
  })
    .input(MembershipWish.extend({ id: Id }))
    .output(Membership),
  changeMembership: operation({
    method: 'PATCH',
    path: '/department-memberships/{id}',
    summary: 'Say from when until when a member belonged to a department',
    permission: approve,
  })
    .input(MembershipChange.extend({ id: Id }))
    .output(Membership),
  removeMembership: operation({
    method: 'DELETE',
    path: '/department-memberships/{id}',
    summary: 'Remove what was said by mistake of who belonged to a department',
    permission: approve,
  })
    .input(ById)
    .output(ById),
  rules: operation({
    method: 'GET',
    path: '/credit-rules',
    summary: 'The rules by which results are split, by name, each with its versions and who agreed to them',
    permission: read,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Rule) })),
  addRule: operation({
    method: 'POST',
    path: '/credit-rules',
    summary: 'Propose a rule by which results are split; it holds for outcomes of days after it is agreed',
    permission: write,
  })
    .input(RuleWish)
    .output(Rule),
  reviseRule: operation({
    method: 'POST',
    path: '/credit-rules/{id}/versions',
    summary: 'Propose another version of a rule; what was credited by earlier ones stays',
    permission: write,
  })
    .input(VersionWish.extend({ id: Id }))
    .output(Rule),
  agree: operation({
    method: 'POST',
    path: '/credit-rule-versions/{id}/agreements',
    summary: 'Agree to a version of a rule, for oneself or for the department that one leads; taken back by nobody',
    permission: write,
  })
    .input(ById)
    .output(Rule),
  outcomes: operation({
    method: 'GET',
    path: '/outcomes',
    summary: 'What was achieved in these days, the latest first, with the totals of the company, each outcome once',
    permission: read,
  })
    .input(PageWish.extend({ ...Days, kind: OutcomeKind.optional(), customerId: Id.optional() }))
    .output(pageOf(OutcomeRow).extend({ totals: z.array(Total) })),
  outcome: operation({
    method: 'GET',
    path: '/outcomes/{id}',
    summary: 'One outcome with all its versions, who contributed and who is credited with how much',
    permission: read,
  })
    .input(ById)
    .output(Outcome),
  record: operation({
    method: 'POST',
    path: '/outcomes',
    summary: 'Record what was achieved with a customer; the same outcome is recorded once',
    permission: write,
  })
    .input(OutcomeWish)
    .output(Outcome),
  change: operation({
    method: 'POST',
    path: '/outcomes/{id}/versions',
    summary:
      'Say an outcome anew; once it is closed, that holds when somebody else approves of it, and both versions stay',
    permission: write,
  })
    .input(OutcomeChange.extend({ id: Id }))
    .output(Outcome),
  close: operation({
    method: 'POST',
    path: '/outcomes/{id}/closure',
    summary: 'Close an outcome that is credited: from then on a change needs approval',
    permission: approve,
  })
    .input(ById.extend({ basedOn: BasedOn }))
    .output(Outcome),
  approve: operation({
    method: 'POST',
    path: '/outcome-versions/{id}/approval',
    summary: 'Approve of a change of a closed outcome that somebody else proposed',
    permission: approve,
  })
    .input(ById)
    .output(Outcome),
  refuse: operation({
    method: 'POST',
    path: '/outcome-versions/{id}/refusal',
    summary: 'Refuse a change of a closed outcome, or take back the own one',
    permission: write,
  })
    .input(ById.extend({ because: Prose.min(1) }))
    .output(Outcome),
  remove: operation({
    method: 'DELETE',
    path: '/outcomes/{id}',
    summary: 'Remove an outcome that was recorded by mistake; refused once it is closed',
    permission: write,
  })
    .input(ById)
    .output(ById),
  evidence: operation({
    method: 'GET',
    path: '/outcome-evidence',
    summary: 'What is on record of a customer until a day and may be evidence of a contribution, the latest first',
    permission: read,
  })
    .input(z.object({ customerId: Id, until: Day, days: z.coerce.number().int().min(1).max(1_000).default(365) }))
    .output(z.object({ rows: z.array(Candidate), isWhole: z.boolean().describe('Whether these are all there are') })),
  sheet: operation({
    method: 'GET',
    path: '/result-sheets',
    summary:
      'What a department or a person achieved together with others in these days, their own part, by which rule, with what evidence',
    permission: read,
  })
    .input(z.object({ ...Days, departmentId: Id.optional(), memberId: Id.optional().describe('Exactly one of both') }))
    .output(Sheet),
}
