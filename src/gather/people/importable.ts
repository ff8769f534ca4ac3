import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow } from '#platform/contributions.ts'
import { type Rejection, rejection, type Stored, storeRows, textIn } from '#platform/tables/store-rows.ts'
import { settleAttributes } from '../attributes/attributes.ts'
import { customersOfRows } from '../customers/customers.ts'
import { customerMissing } from '../customers/words.ts'
import { PersonRole } from './contract.ts'
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
  {
    name: 'customer',
    label: words.fieldNames.customer,
    type: 'text',
    synonyms: 'customer id | account id | account_id | company id | 顧客ID | 顧客コード | 取引先コード | 企業ID'.split(
      ' | ',
    ),
  },
  {
    name: 'name',
    label: words.fieldNames.name,
    type: 'text',
    synonyms:
      'full name | contact | contact name | 氏名 | 名前 | 担当者名 | お名前 | contact person | 担当者氏名 | ご担当者 | ご担当者名 | 先方担当者 | 先方ご担当者 | お客様担当者 | 先方担当'.split(
        ' | ',
      ),
  },
  {
    name: 'family_name',
    label: words.fieldNames.familyName,
    type: 'text',
    synonyms: 'last name | surname | 姓 | 名字'.split(' | '),
  },
  {
    name: 'given_name',
    label: words.fieldNames.givenName,
    type: 'text',
    synonyms: 'first name | forename | 名'.split(' | '),
  },
  {
    name: 'email',
    label: words.fieldNames.email,
    type: 'text',
    synonyms:
      'e-mail | mail | email address | メール | メールアドレス | Eメール | contact email | mail address | 連絡先メールアドレス'.split(
        ' | ',
      ),
  },
  {
    name: 'phone',
    label: words.fieldNames.phone,
    type: 'text',
    synonyms:
      'tel | telephone | mobile | 電話 | 電話番号 | 携帯 | phone number | mobile phone | work phone | contact phone | 携帯電話 | 連絡先電話番号'.split(
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

type Wish = PersonRow & { readonly customer: string | null }

export const peopleImportable: Importable = {
  name: 'people',
  label: words.people,
  fields,
  store: async (context, rows, order) => {
    const settled = await settleAttributes(
      context,
      'person',
      rows.map(({ extra }) => extra),
    )
    const problems = new Map(rows.map((row, index) => [row, settled[index]]))
    return storeRows<Wish>(rows, {
      read: (row) => problems.get(row)?.problem ?? personIn(row, problems.get(row)?.attributes ?? {}),
      keyOf: ({ externalId, email }) =>
        externalId ? `id ${externalId}` : email ? `mail ${email.toLowerCase()}` : null,
      write: (wishes) => write(context, wishes, order),
    })
  },
}

function personIn(row: ImportRow, attributes: NonNullable<PersonRow['attributes']>): Wish | Rejection {
  const externalId = textIn(row, 'external_id')
  const email = textIn(row, 'email')
  if (externalId === null && email === null) return rejection('email', words.unidentified)
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return rejection('email', words.notAnEmail)
  const roles = rolesIn(textIn(row, 'roles'))
  if (roles === undefined) return rejection('roles', words.unknownRole)
  const text = (name: string) => textIn(row, name)
  return {
    customer: text('customer'),
    externalId,
    email,
    name: text('name'),
    familyName: text('family_name'),
    givenName: text('given_name'),
    phone: text('phone'),
    title: text('title'),
    department: text('department'),
    locale: text('locale'),
    roles,
    leftOn: text('left_on'),
    attributes,
  }
}

/** `sponsor, field` or 推進責任者／現場; `undefined` where one of them is no role. */
function rolesIn(text: string | null): PersonRole[] | null | undefined {
  if (text === null) return null
  const roles = text.split(/[,、;／/|・]\s*/u).map((word) => roleOf(word.trim().toLowerCase()))
  return roles.every((role) => role !== undefined) ? [...new Set(roles)].sort() : undefined
}

function roleOf(word: string): PersonRole | undefined {
  return PersonRole.safeParse(word).data ?? PersonRole.options.find((role) => words.personRoleNames[role].ja === word)
}

async function write(context: Context, wishes: readonly Wish[], order: ImportOrder): Promise<Stored[]> {
  const customers = await customersOfRows(context, wishes, order)
  const isKnown = ({ customer }: Wish, index: number) => customer === null || customers[index] !== undefined
  const known = wishes.flatMap((wish, index) =>
    isKnown(wish, index) ? [{ ...wish, customerId: customers[index] ?? null }] : [],
  )
  const upserted = (await upsertPeople(context, known, order.source)).values()
  return wishes.map((wish, index) =>
    isKnown(wish, index)
      ? (upserted.next().value?.outcome ?? 'unchanged')
      : rejection('customer', customerMissing(wish.customer ?? '')),
  )
}
