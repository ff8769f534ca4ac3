import type { Context } from '#platform/context.ts'
import type { Importable, ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import {
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
  withLost,
  withNoted,
} from '#platform/tables/storing/store-rows.ts'
import { settleAttributes } from '../../attributes/attributes.ts'
import {
  type CustomerReference,
  idIn,
  nameIn,
  normalName,
  referenceIn,
  settledCustomers,
} from '../../customers/customers.ts'
import { keepStatements } from '../consent/importing/keep-statements.ts'
import { type Statement, statementsIn } from '../consent/importing/statements.ts'
import { lineId } from '../contract.ts'
import { fullName, isAddress } from '../naming/person-name.ts'
import * as words from '../words.ts'
import { furtherIn } from './further-in-row.ts'
import { personFields, rolesIn } from './person-fields.ts'
import { type PersonRow, upsertPeople } from './upsert.ts'

type Wish = Omit<PersonRow, 'customerId'> &
  CustomerReference & { readonly lost: readonly Lost[]; readonly statements: readonly Statement[] }

export const peopleImportable: Importable = {
  name: 'people',
  label: words.people,
  fields: personFields,
  recordKey,
  store: async (context, rows, order) => {
    const settled = await settleAttributes(
      context,
      'person',
      rows.map(({ extra }) => extra),
    )
    const problems = new Map(rows.map((row, index) => [row, settled[index]]))
    return storeRows<Wish>(rows, {
      read: (row) => {
        const { problem = null, attributes = {}, lost = [] } = problems.get(row) ?? {}
        return problem ?? personIn(row, attributes, lost, context.now)
      },
      write: (wishes) => write(context, wishes, order),
    })
  },
}

function personIn(
  row: ImportRow,
  attributes: NonNullable<PersonRow['attributes']>,
  lost: readonly Lost[],
  now: Date,
): Wish | Rejection {
  const whose = referenceIn(row)
  const externalId = idIn(row, 'external_id')
  const email = nameIn(row, 'email')
  const name = (field: string) => nameIn(row, field)
  const called = { name: name('name'), familyName: name('family_name'), givenName: name('given_name') }
  const further = furtherIn(row)
  const line = name('line_id')
  const isLine = line === null || lineId.test(line)
  const isRight = email === null || isAddress(email)
  const isWithin = Boolean(whose.customerId ?? whose.customer ?? whose.customerName)
  const isCalled = fullName(called) !== ''
  if (externalId === null && (email === null || !isRight) && !(isWithin && isCalled))
    return isRight ? rejection('email', words.unidentified) : rejection('email', words.notAnEmail)
  const consent = statementsIn(row, now)
  const { roles, unknown } = rolesIn(textIn(row, 'roles'))
  return {
    ...whose,
    ...called,
    ...further.taken,
    externalId,
    email: isRight ? email : null,
    phone: name('phone'),
    lineId: isLine ? line : null,
    title: name('title'),
    department: name('department'),
    locale: name('locale'),
    roles,
    leftOn: textIn(row, 'left_on'),
    attributes,
    cleared: row.cleared ?? [],
    statements: consent.statements,
    lost: [
      ...lost,
      ...consent.lost,
      ...further.lost,
      ...(isRight ? [] : [{ column: 'email', because: words.notAnEmail }]),
      ...(isLine ? [] : [{ column: 'line_id', because: words.notALineId }]),
      ...(unknown.length === 0 ? [] : [{ column: 'roles', because: words.unknownRoles(unknown) }]),
    ],
  }
}

/** Somebody of the same address at another customer is somebody else there: nobody is moved by a row that says so in passing. */
async function write(context: Context, wishes: readonly Wish[], order: ImportOrder): Promise<Stored[]> {
  const customers = await settledCustomers(context, wishes, order)
  const kept = wishes.flatMap(({ customer, customerName, customerId, lost, statements, ...wish }, index) => {
    const one = customers[index]?.customer
    return typeof one === 'object' ? [] : [{ ...wish, customerId: one ?? null }]
  })
  const upserted = (await upsertPeople(context, kept, order.source)).values()
  const people = wishes.map((_, index) =>
    typeof customers[index]?.customer === 'object' ? null : upserted.next().value,
  )
  const said = await keepStatements(
    context,
    wishes.map(({ statements }, index) => ({ personId: people[index]?.id ?? null, statements })),
    order.source,
  )
  return wishes.map(({ lost }, index): Stored => {
    const { customer: refused, noted = [] } = customers[index] ?? {}
    if (typeof refused === 'object') return refused
    const { outcome = 'unchanged', customerId } = people[index] ?? {}
    const { isKept = false, lost: unsaid = [] } = said[index] ?? {}
    const kept = {
      outcome: isKept && outcome === 'unchanged' ? 'changed' : outcome,
      ...(customerId && { customerId }),
    } as const
    return withNoted(withLost(kept, [...lost, ...unsaid]), noted)
  })
}

/** What a row without an id is known by: the e-mail address, at the customer that the row names. */
function recordKey(row: ImportRow): string | null {
  const email = nameIn(row, 'email')
  if (email === null || !email.includes('@')) return null
  const { customer, customerName } = referenceIn(row)
  const whose = customer ?? (customerName ? normalName(customerName) : '')
  return `${email.toLowerCase()} ${whose}`
}
