import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { Attributes } from '../attributes/contract.ts'
import { ExternalId } from '../customers/contract.ts'
import { Channel, Consent, ConsentWish, MayWe, Purpose } from './consent/contract.ts'

export { Channel, type MayWe, Purpose, purposes } from './consent/contract.ts'

export const personRoles = ['sponsor', 'champion', 'field', 'administration', 'promotion'] as const

export const PersonRole = z.enum(personRoles)
export type PersonRole = z.infer<typeof PersonRole>

/** Those over which messages are sent. */
export const PreferredChannel = z.enum(['email', 'sms', 'line'])
export type PreferredChannel = z.infer<typeof PreferredChannel>

/** What a person may be known by besides: nobody is written to there, and files, answers and events that say it mean the person. */
export const furtherKinds = ['email', 'phone', 'line', 'name'] as const
export const FurtherKind = z.enum(furtherKinds)
export type FurtherKind = z.infer<typeof FurtherKind>

export const Person = z.object({
  id: Id,
  customerId: Id.nullable(),
  name: z.string(),
  familyName: z.string().nullable(),
  givenName: z.string().nullable(),
  /** How the name is read, as a whole and in its parts; parts that nobody told are not known. */
  nameKana: z.string().nullable(),
  familyKana: z.string().nullable(),
  givenKana: z.string().nullable(),
  /** What the person is called with instead of the usual 様. */
  honorific: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** The telephone number as short messages are sent to it (E.164), where it is certainly a mobile one. */
  mobile: z.string().nullable(),
  /** By which LINE knows them: the user id that it gives for the official account of this workspace. */
  lineId: z.string().nullable(),
  /** Over what they asked to be reached, where they said so. */
  preferredChannel: PreferredChannel.nullable(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  locale: z.string().nullable(),
  /** The IANA time zone in which the person lives. */
  zone: z.string().nullable(),
  roles: z.array(PersonRole),
  attributes: Attributes,
  leftOn: Day.nullable(),
  externalIds: z.array(ExternalId),
  further: z.array(z.object({ kind: FurtherKind, value: z.string() })),
  /** The record that this one was joined into; then it says nothing itself. */
  joinedInto: Id.nullable(),
  /** Whether we may today, for each purpose where no channel is asked for; a purpose of which that is not known is left out. */
  consents: z.partialRecord(Purpose, z.boolean()),
  mayAnalyse: z.boolean(),
  erasedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Person = z.infer<typeof Person>

const text = z.string().trim().max(lengths.text)
/** As LINE writes it; a name that people are found by (@…) is no such id. */
export const lineId = /^U[0-9a-f]{32}$/
const LineId = z.string().trim().regex(lineId)
/** What may be changed on a person; what is left out stays as it is, `null` empties a field. */
export const PersonWish = z
  .object({
    customerId: Id.nullable(),
    name: text,
    familyName: text.nullable(),
    givenName: text.nullable(),
    nameKana: text.nullable(),
    familyKana: text.nullable(),
    givenKana: text.nullable(),
    honorific: z.string().trim().max(20).nullable(),
    email: z.email().max(lengths.address).nullable(),
    phone: text.nullable(),
    lineId: LineId.nullable(),
    preferredChannel: PreferredChannel.nullable(),
    title: text.nullable(),
    department: text.nullable(),
    locale: text.nullable(),
    zone: z.string().trim().max(64).nullable(),
    roles: z.array(PersonRole).max(personRoles.length),
    attributes: Attributes,
    leftOn: Day.nullable(),
  })
  .partial()
export type PersonWish = z.infer<typeof PersonWish>

export const Erasure = z.object({ id: Id, erasedAt: z.date(), events: z.number(), records: z.number() })
export type Erasure = z.infer<typeof Erasure>

const read = 'customers.read'
const write = 'customers.write'

export const contract = {
  list: operation({
    method: 'GET',
    path: '/people',
    summary: 'People, those still there first',
    permission: read,
    tool: 'who_works_at_this_customer',
  })
    .input(
      PageWish.extend({
        customerId: Id.optional(),
        q: z.string().trim().max(200).optional().describe('Pieces of the name, the reading or the address'),
      }),
    )
    .output(pageOf(versioned(Person))),
  find: operation({ method: 'GET', path: '/people/{id}', summary: 'One person', permission: read })
    .input(ById)
    .output(versioned(Person)),
  create: operation({ method: 'POST', path: '/people', summary: 'Add a person of a customer', permission: write })
    .input(PersonWish.extend({ externalIds: z.array(ExternalId).max(50).optional() }))
    .output(versioned(Person)),
  change: operation({
    method: 'PATCH',
    path: '/people/{id}',
    summary: 'Change some fields of a person',
    permission: write,
  })
    .input(PersonWish.extend({ id: Id }))
    .output(versioned(Person)),
  remove: operation({
    method: 'DELETE',
    path: '/people/{id}',
    summary: 'Delete a person who was added by mistake',
    permission: write,
  })
    .input(ById)
    .output(ById),
  tellApart: operation({
    method: 'POST',
    path: '/people/{id}/separations',
    summary:
      'Take an id away from a person whom it does not mean: it becomes a person of its own, with what happened under it',
    permission: write,
  })
    .input(ExternalId.extend({ id: Id }))
    .output(Person),
  consents: operation({
    method: 'GET',
    path: '/people/{id}/consents',
    summary: 'What the person agreed to and withdrew, for which purpose and when',
    permission: read,
  })
    .input(ById)
    .output(z.object({ rows: z.array(Consent) })),
  decide: operation({
    method: 'POST',
    path: '/people/{id}/consents',
    summary:
      'Record that the person agrees to a purpose over a channel, or no longer does, on what basis and with what evidence',
    permission: write,
  })
    .input(ConsentWish.extend({ id: Id }))
    .output(Consent),
  mayWe: operation({
    method: 'GET',
    path: '/people/{id}/consents/answers',
    summary: 'Whether we may use the address, words or data of the person: yes, no or not known, with the reason',
    permission: read,
    tool: 'may_we_write_to_this_person',
  })
    .input(z.object({ id: Id, purpose: Purpose.optional(), channel: Channel.optional(), day: Day.optional() }))
    .output(
      z.object({
        rows: z.array(MayWe.extend({ purpose: Purpose, channel: Channel.nullable(), text: z.string() })),
      }),
    ),
  export: operation({
    method: 'GET',
    path: '/people/{id}/export',
    summary: 'Everything on record about one person, from both stores',
    permission: 'people.export',
  })
    .input(ById)
    .output(z.record(z.string(), z.array(z.record(z.string(), z.unknown())))),
  erase: operation({
    method: 'POST',
    path: '/people/{id}/erasure',
    summary: 'Erase the personal data of one person in both stores; counts remain',
    permission: 'people.erase',
    effect: 'destroys',
    repeatsSafely: true,
    leaves: 'facts',
  })
    .input(ById)
    .output(Erasure),
}
