import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { nameFields, plainFields } from './contract.ts'
import { everything } from './everything.fixture.ts'

vi.setConfig({ testTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

const maybe = <Value>(...values: readonly Value[]) => fc.constantFrom<Value | undefined>(undefined, ...values)
const person = fc.record({
  name: fc.constantFrom('山田 太郎', 'ヤマダ タロウ', 'Taro Yamada'),
  familyName: maybe('山田', 'Yamada'),
  nameKana: maybe('ヤマダ タロウ'),
  email: maybe('a@x.example', 'A@x.example', 'b@x.example'),
  phone: maybe('090-1234-5678', '03-5550-1101', '+81 90 1234 5678'),
  title: maybe('部長', '課長'),
  zone: maybe('Asia/Tokyo', 'Europe/Paris'),
  leftOn: maybe('2026-03-01'),
  roles: fc.subarray(['sponsor', 'champion', 'field'] as const),
  attributes: fc.constantFrom({}, { floor: 1 }, { floor: 2, desk: 'A' }),
})
const decision = fc.record({
  purpose: fc.constantFrom('marketing', 'analysis', 'surveys', 'everything'),
  given: fc.boolean(),
})
const history = fc.record({
  people: fc.array(person, { minLength: 3, maxLength: 3 }),
  decisions: fc.array(fc.tuple(fc.nat(2), decision), { maxLength: 5 }),
  met: fc.array(fc.subarray([0, 1, 2], { minLength: 1 }), { maxLength: 4 }),
  answered: fc.array(fc.nat(2), { maxLength: 3 }),
  take: fc.subarray([...nameFields, ...plainFields, 'attributes.floor']),
  /** Who is kept and who is left, twice: two into one, or one into the next. */
  order: fc.constantFrom([0, 1, 0, 2] as const, [1, 0, 2, 1] as const, [2, 0, 1, 2] as const),
})

const given = (one: object) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined))

test.each(fc.sample(history, { numRuns: 8, seed: 11 }).map((one, index) => [index, one] as const))(
  'whatever three records of a person hold, joining them one by one and telling them apart restores everything (%i)',
  async (_, { people, decisions, met, answered, take, order }) => {
    const { api, desk } = await here.workspace()
    await api.attributes.declare({ subject: 'person', name: 'floor', label: 'Floor', type: 'number' })
    await api.attributes.declare({ subject: 'person', name: 'desk', label: 'Desk', type: 'text' })
    const { id: customerId } = await api.customers.create({ name: 'Aoba' })
    const ids: string[] = []
    for (const [index, one] of people.entries()) {
      const externalIds = [{ source: 'crm', externalId: `C${index}` }]
      ids.push((await api.people.create({ customerId, externalIds, ...given(one) })).id)
    }
    const idOf = (place: number) => ids[place] ?? ''
    for (const [place, { purpose, given }] of decisions)
      await api.people.decide({ id: idOf(place), purpose, given: given && purpose !== 'everything' })
    for (const places of met)
      await api.interactions.create({ customerId, kind: 'call', title: 'Call', personIds: places.map(idOf) })
    for (const place of answered)
      await api.surveys.create({
        customerId,
        personId: idOf(place),
        survey: 'yearly',
        nps: 8,
        comment: 'とても便利です',
      })
    const states = [await desk().transaction(everything)]
    const joins: string[] = []
    const [a, b, c, d] = order
    for (const [kept, absorbed] of [
      [a, b],
      [c, d],
    ] as const) {
      joins.push((await api.joins.join({ id: idOf(kept), absorbedId: idOf(absorbed), take })).id)
      states.push(await desk().transaction(everything))
    }
    await here.settle()
    const counted = () =>
      desk().facts.first<{ count: number }>(
        'SELECT toUInt32(count()) AS count FROM people FINAL WHERE workspace_id = {workspace:UUID}',
        {},
      )
    expect(await counted()).toEqual({ count: 1 })
    for (const id of joins.toReversed()) {
      states.pop()
      expect(await api.joins.part({ id })).toMatchObject({ fieldsThatStay: [], recordsThatStay: [] })
      expect(await desk().transaction(everything)).toEqual(states.at(-1))
    }
    await here.settle()
    expect(await counted()).toEqual({ count: 3 })
  },
)
