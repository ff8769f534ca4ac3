import type { Context } from '#platform/context.ts'
import type { Importable, ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import {
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { idIn, isNamed, nameIn, referenceIn, referenceKey } from '../../customers/customers.ts'
import { peopleByEmail, type RowOwner, writeWithPeople } from '../../people/people.ts'
import { type State, states } from '../states.ts'
import { heardIn } from '../voices/heard-in.ts'
import * as voices from '../voices/voice-store.ts'
import * as words from '../words.ts'
import { importFields } from './fields.ts'
import { type RequestSaid, requestOf } from './request-of.ts'

type Wish = RequestSaid &
  RowOwner & {
    readonly said_on: string
    /** The row says the day; where it does not, the day is the one on which it came in. */
    readonly isDayKnown: boolean
    readonly words: string
    readonly lost: readonly Lost[]
  }
type Asking = Wish & { readonly customer_id: string; readonly person_id: string | null }

/** One row is one voice; rows of one number or title are voices for one request. A voice that is on record is not added again. */
export const requestsImportable: Importable = {
  name: 'requests',
  label: words.requests,
  fields: importFields,
  likeness: (row) =>
    [
      textIn(row, 'request_id') ?? textIn(row, 'request_title'),
      referenceKey(referenceIn(row)),
      ...['person', 'email', 'person_name', 'said_on', 'voice_words'].map((field) => textIn(row, field)),
    ].join('\n'),
  store: (context, rows, order) =>
    storeRows<Wish>(rows, {
      read: (row) => wishIn(context, row),
      write: (wishes) => write(context, wishes, order),
    }),
}

function wishIn({ today }: Context, row: ImportRow): Wish | Rejection {
  const [externalId, title] = [idIn(row, 'request_id'), nameIn(row, 'request_title')]
  if (externalId === null && title === null) return rejection('request_title', words.noTitle)
  const day = textIn(row, 'said_on')?.slice(0, 10) ?? null
  const isAhead = day !== null && day > today
  const isDayKnown = day !== null && !isAhead
  return {
    ...referenceIn(row),
    person: idIn(row, 'person'),
    email: nameIn(row, 'email'),
    personName: nameIn(row, 'person_name'),
    externalId,
    title,
    purpose: textIn(row, 'request_purpose'),
    state: stateIn(row),
    because: textIn(row, 'reason_told'),
    said_on: isDayKnown ? day : today,
    isDayKnown,
    words: textIn(row, 'voice_words') ?? '',
    lost: isAhead ? [{ column: 'said_on', because: words.notYet }] : [],
  }
}

function stateIn(row: ImportRow): State | null {
  const said = textIn(row, 'request_state')
  return states.find((one) => one === said) ?? null
}

async function write(context: Context, wishes: readonly Wish[], order: ImportOrder): Promise<Stored[]> {
  const placed = await ofTheirAddress(context, wishes)
  const asking = placed.filter(isNamed)
  const heard = (await writeWithPeople(context, asking, order, (known) => inTurn(context, known, order))).values()
  const nobody = (
    await inTurn(
      context,
      placed.filter((wish) => !isNamed(wish)),
      order,
    )
  ).values()
  return placed.map((wish) => {
    const stored = (isNamed(wish) ? heard : nobody).next().value ?? 'unchanged'
    const named = wish.email ?? wish.person ?? wish.personName
    return isNamed(wish) || named === null
      ? withLost(stored, wish.lost)
      : withLost(stored, [...wish.lost, { column: 'email', because: words.voiceWithoutCustomer }])
  })
}

/** Where a row names no customer, the address of somebody who is on record once says whose they are. */
async function ofTheirAddress(context: Context, wishes: readonly Wish[]): Promise<Wish[]> {
  const open = wishes.flatMap((wish) => (isNamed(wish) ? [] : (wish.email ?? [])))
  const people = open.length === 0 ? new Map() : await peopleByEmail(context, open)
  return wishes.map((wish): Wish => {
    const customerId: string | null | undefined =
      isNamed(wish) || wish.email === null ? undefined : people.get(wish.email)?.customerId
    return customerId ? { ...wish, customerId } : wish
  })
}

/** One after the other: a row may be about the request that the row before it made. */
async function inTurn(
  context: Context,
  wishes: readonly (Wish & Partial<Asking>)[],
  order: Pick<ImportOrder, 'source'>,
): Promise<Stored[]> {
  const stored: Stored[] = []
  for (const wish of wishes) stored.push(await one(context, wish, order.source))
  return stored
}

async function one(context: Context, wish: Wish & Partial<Asking>, source: string): Promise<Stored> {
  const request = await requestOf(context, wish, source)
  if ('because' in request) return request
  const { customer_id, person_id = null, said_on, isDayKnown, words: said } = wish
  const isHeard =
    customer_id === undefined
      ? false
      : await hear(context, request.id, { customer_id, person_id, said_on, words: said }, isDayKnown)
  return withLost(isHeard ? 'created' : request.outcome, request.lost)
}

type Heard = Pick<voices.VoiceColumns, 'customer_id' | 'person_id' | 'said_on' | 'words'>

/** A list without days is the same list on any day: its voices are known by who asked and in which words. */
async function hear(context: Context, requestId: string, heard: Heard, isDayKnown: boolean): Promise<boolean> {
  const columns = { ...heard, request_id: requestId, ...heardIn(null) }
  if (await voices.isKnown(context, { ...columns, said_on: isDayKnown ? heard.said_on : null })) return false
  await voices.insert(context, columns)
  return true
}
