import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow, Lost } from '#platform/contributions.ts'
import {
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { settleAttributes } from '../attributes/attributes.ts'
import {
  type CustomerReference,
  customerFields,
  customersOfRows,
  idIn,
  nameIn,
  referenceIn,
} from '../customers/customers.ts'
import * as bulk from './bulk-store.ts'
import { fullName } from './person-name.ts'
import { rolesIn } from './roles-in-words.ts'
import { recordKey } from './telling-apart/record-key.ts'
import { type PersonRow, upsertPeople } from './upsert.ts'
import * as words from './words.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    synonyms:
      'id | user id | user_id | contact id | person id | member id | 担当者ID | ユーザーID | 利用者ID | 会員ID | record id'.split(
        ' | ',
      ),
  },
  ...customerFields,
  {
    name: 'name',
    label: words.fieldNames.name,
    type: 'text',
    synonyms:
      'full name | contact | contact name | 氏名 | 名前 | 担当者名 | お名前 | contact person | 担当者氏名 | ご担当者 | ご担当者名 | 先方担当者 | 先方ご担当者 | お客様担当者 | 先方担当 | ansprechpartner | kontakt | contact principal | interlocuteur | nom complet | contacto | persona de contacto | nombre completo'.split(
        ' | ',
      ),
  },
  {
    name: 'family_name',
    label: words.fieldNames.familyName,
    type: 'text',
    synonyms: 'last name | surname | 姓 | 名字 | nachname | nom de famille | apellido | apellidos'.split(' | '),
  },
  {
    name: 'given_name',
    label: words.fieldNames.givenName,
    type: 'text',
    synonyms: 'first name | forename | 名 | vorname | prénom'.split(' | '),
  },
  {
    name: 'email',
    label: words.fieldNames.email,
    type: 'text',
    synonyms:
      'e-mail | mail | email address | メール | メールアドレス | Eメール | contact email | mail address | 連絡先メールアドレス | e-mail-adresse | mailadresse | courriel | adresse e-mail | adresse email | correo | correo electrónico | work email | business email'.split(
        ' | ',
      ),
  },
  {
    name: 'phone',
    label: words.fieldNames.phone,
    type: 'text',
    synonyms:
      'tel | telephone | mobile | 電話 | 電話番号 | 携帯 | phone number | mobile phone | work phone | contact phone | 携帯電話 | 連絡先電話番号 | telefon | telefonnummer | téléphone | numéro de téléphone | teléfono | número de teléfono'.split(
        ' | ',
      ),
  },
  {
    name: 'title',
    label: words.fieldNames.title,
    type: 'text',
    synonyms: 'job title | position | 役職 | 肩書'.split(' | '),
  },
  {
    name: 'department',
    label: words.fieldNames.department,
    type: 'text',
    synonyms: 'team | division | 部署 | 所属 | 部門'.split(' | '),
  },
  { name: 'locale', label: words.fieldNames.locale, type: 'text', synonyms: 'language | lang | 言語'.split(' | ') },
  { name: 'roles', label: words.fieldNames.roles, type: 'text', synonyms: 'role | 役割 | ロール'.split(' | ') },
  {
    name: 'left_on',
    label: words.fieldNames.leftOn,
    type: 'date',
    synonyms: 'left | left on | 退職日 | 異動日'.split(' | '),
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
      read: (row) => problems.get(row)?.problem ?? personIn(row, problems.get(row)?.attributes ?? {}),
      write: (wishes) => write(context, wishes, order),
    })
  },
}

function personIn(row: ImportRow, attributes: NonNullable<PersonRow['attributes']>): Wish | Rejection {
  const whose = referenceIn(row)
  const externalId = idIn(row, 'external_id')
  const email = nameIn(row, 'email')
  const name = (field: string) => nameIn(row, field)
  const called = { name: name('name'), familyName: name('family_name'), givenName: name('given_name') }
  const isAddress = email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
  const isWithin = Boolean(whose.customerId ?? whose.customer ?? whose.customerName)
  const isCalled = fullName(called) !== ''
  if (externalId === null && (email === null || !isAddress) && !(isWithin && isCalled))
    return isAddress ? rejection('email', words.unidentified) : rejection('email', words.notAnEmail)
  const { roles, unknown } = rolesIn(textIn(row, 'roles'))
  return {
    ...whose,
    ...called,
    externalId,
    email: isAddress ? email : null,
    phone: name('phone'),
    title: name('title'),
    department: name('department'),
    locale: name('locale'),
    roles,
    leftOn: textIn(row, 'left_on'),
    attributes,
    cleared: row.cleared ?? [],
    lost: [
      ...(isAddress ? [] : [{ column: 'email', because: words.notAnEmail }]),
      ...(unknown.length === 0 ? [] : [{ column: 'roles', because: words.unknownRoles(unknown) }]),
    ],
  }
}

async function write(context: Context, wishes: readonly Wish[], order: ImportOrder): Promise<Stored[]> {
  const customers = await customersOfRows(context, wishes, order)
  const elsewhere = await atOtherCustomers(context, wishes, customers)
  const isKept = (index: number) => typeof customers[index] !== 'object' && elsewhere[index] === undefined
  const kept = wishes.flatMap(({ customer, customerName, customerId, lost, ...wish }, index) => {
    const one = customers[index]
    return isKept(index) ? [{ ...wish, customerId: typeof one === 'string' ? one : null }] : []
  })
  const upserted = (await upsertPeople(context, kept, order.source)).values()
  return wishes.map(({ lost }, index): Stored => {
    const refused = customers[index]
    if (typeof refused === 'object') return refused
    if (elsewhere[index] !== undefined) return elsewhere[index]
    const one = upserted.next().value
    const customer = one?.customerId ? { customerId: one.customerId } : {}
    return withLost({ outcome: one?.outcome ?? 'unchanged', ...customer }, lost)
  })
}

/** Whoever is on record under the same id at another customer is not moved there by a row that says so in passing. */
async function atOtherCustomers(
  context: Context,
  wishes: readonly Wish[],
  customers: readonly (string | Rejection | undefined)[],
): Promise<(Rejection | undefined)[]> {
  const emails = wishes.flatMap(({ externalId, email }) => (externalId || !email ? [] : [email.toLowerCase()]))
  const byEmail = Map.groupBy(await bulk.byEmails(context, [...new Set(emails)]), ({ email }) => email)
  return wishes.map(({ externalId, email }, index) => {
    const here = customers[index]
    if (typeof here !== 'string' || externalId || !email) return undefined
    const known = byEmail.get(email.toLowerCase()) ?? []
    const isElsewhere =
      known.length > 0 && known.every(({ customer_id }) => customer_id !== null && customer_id !== here)
    return isElsewhere ? rejection('email', words.atAnotherCustomer(email, known[0]?.customer_name ?? '')) : undefined
  })
}
