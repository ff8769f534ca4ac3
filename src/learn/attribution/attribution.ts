export { addDepartment, join } from './departments/departments.ts'
export { close, record } from './ledger/outcomes.ts'
export { agree, propose } from './rules/rules.ts'
