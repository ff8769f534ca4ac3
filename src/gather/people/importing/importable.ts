import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import {
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
  withLost,
  withNoted,
} from '#platform/tables/storing/store-rows.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { settleAttributes } from '../../attributes/attributes.ts'
import {
  type CustomerReference,
  customerFields,
  idIn,
  nameIn,
  referenceIn,
  settledCustomers,
} from '../../customers/customers.ts'
import { fullName } from '../person-name.ts'
import { recordKey } from '../telling-apart/record-key.ts'
import * as words from '../words.ts'
import { isAddress } from './address.ts'
import { rolesIn } from './roles-in-words.ts'
import { synonyms } from './synonyms.ts'
import { type PersonRow, upsertPeople } from './upsert.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    longest: lengths.id,
    synonyms: synonyms.external_id,
  },
  ...customerFields,
  {
    name: 'name',
    label: words.fieldNames.name,
    type: 'text',
    synonyms: synonyms.name,
  },
  {
    name: 'family_name',
    label: words.fieldNames.familyName,
    type: 'text',
    synonyms: synonyms.family_name,
  },
  {
    name: 'given_name',
    label: words.fieldNames.givenName,
    type: 'text',
    synonyms: synonyms.given_name,
  },
  {
    name: 'email',
    label: words.fieldNames.email,
    type: 'text',
    longest: lengths.address,
    synonyms: synonyms.email,
  },
  {
    name: 'phone',
    label: words.fieldNames.phone,
    type: 'text',
    synonyms: synonyms.phone,
  },
  {
    name: 'title',
    label: words.fieldNames.title,
    type: 'text',
    synonyms: synonyms.title,
  },
  {
    name: 'department',
    label: words.fieldNames.department,
    type: 'text',
    synonyms: synonyms.department,
  },
  { name: 'locale', label: words.fieldNames.locale, type: 'text', synonyms: synonyms.locale },
  { name: 'roles', label: words.fieldNames.roles, type: 'text', synonyms: synonyms.roles },
  {
    name: 'left_on',
    label: words.fieldNames.leftOn,
    type: 'date',
    synonyms: synonyms.left_on,
  },
]

type Wish = Omit<PersonRow, 'customerId'> & CustomerReference & { readonly lost: readonly Lost[] }

export const peopleImportable: Importable = {
  name: 'people',
  label: words.people,
  fields,
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
        return problem ?? personIn(row, attributes, lost)
      },
      write: (wishes) => write(context, wishes, order),
    })
  },
}

function personIn(
  row: ImportRow,
  attributes: NonNullable<PersonRow['attributes']>,
  lost: readonly Lost[],
): Wish | Rejection {
  const whose = referenceIn(row)
  const externalId = idIn(row, 'external_id')
  const email = nameIn(row, 'email')
  const name = (field: string) => nameIn(row, field)
  const called = { name: name('name'), familyName: name('family_name'), givenName: name('given_name') }
  const isRight = email === null || isAddress(email)
  const isWithin = Boolean(whose.customerId ?? whose.customer ?? whose.customerName)
  const isCalled = fullName(called) !== ''
  if (externalId === null && (email === null || !isRight) && !(isWithin && isCalled))
    return isRight ? rejection('email', words.unidentified) : rejection('email', words.notAnEmail)
  const { roles, unknown } = rolesIn(textIn(row, 'roles'))
  return {
    ...whose,
    ...called,
    externalId,
    email: isRight ? email : null,
    phone: name('phone'),
    title: name('title'),
    department: name('department'),
    locale: name('locale'),
    roles,
    leftOn: textIn(row, 'left_on'),
    attributes,
    cleared: row.cleared ?? [],
    lost: [
      ...lost,
      ...(isRight ? [] : [{ column: 'email', because: words.notAnEmail }]),
      ...(unknown.length === 0 ? [] : [{ column: 'roles', because: words.unknownRoles(unknown) }]),
    ],
  }
}

/** Somebody of the same address at another customer is somebody else there: nobody is moved by a row that says so in passing. */
async function write(context: Context, wishes: readonly Wish[], order: ImportOrder): Promise<Stored[]> {
  const customers = await settledCustomers(context, wishes, order)
  const kept = wishes.flatMap(({ customer, customerName, customerId, lost, ...wish }, index) => {
    const one = customers[index]?.customer
    return typeof one === 'object' ? [] : [{ ...wish, customerId: one ?? null }]
  })
  const upserted = (await upsertPeople(context, kept, order.source)).values()
  return wishes.map(({ lost }, index): Stored => {
    const { customer: refused, noted = [] } = customers[index] ?? {}
    if (typeof refused === 'object') return refused
    const one = upserted.next().value
    const customer = one?.customerId ? { customerId: one.customerId } : {}
    return withNoted(withLost({ outcome: one?.outcome ?? 'unchanged', ...customer }, lost), noted)
  })
}
