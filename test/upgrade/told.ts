import { clientFor } from '../../src/commands/reach.ts'
import type { Meguri } from '../../src/server.ts'

/** The day and hour at which the fixture was made, and at which it is looked at again. */
export const madeAt = new Date('2026-04-01T00:30:00Z')

/** What a house says of itself, in figures and names that every later version still has. */
export async function toldBy(meguri: Meguri): Promise<unknown> {
  const { owner } = meguri.house.stores.pools
  const { rows: workspaces } = await owner.query<{ id: string; name: string }>(
    'SELECT id, name FROM workspaces ORDER BY name',
  )
  const told = await Promise.all(workspaces.map((one) => toldOf(meguri, one)))
  return JSON.parse(JSON.stringify(told, (_, value) => (typeof value === 'number' ? Number(value.toFixed(6)) : value)))
}

async function toldOf(meguri: Meguri, { id, name }: { id: string; name: string }) {
  const api = clientFor(meguri, meguri.operatorKey, id, 'en')
  const today = await api.plays.today({ scope: 'team', limit: 200 })
  const summary = await api.plays.summary({})
  const customers = await api.portfolio.list({ limit: 200 })
  const { rows: segments } = await api.segments.list({})
  const { rows: people } = await api.people.list({ limit: 200 })
  const { rows: answers } = await api.surveys.list({ limit: 200 })
  const watched = customers.rows.find((row) => row.name === 'Kita Logistics')
  const health = watched && (await api.health.explain({ id: watched.id }))
  const contracts = watched && (await api.contracts.list({ customerId: watched.id, limit: 200 })).rows
  return {
    workspace: name,
    today: {
      customers: today.customers,
      atStake: today.atStake,
      rows: today.rows.map((row) => [
        row.customerName,
        row.band,
        row.score,
        row.dueOn,
        row.plays.map((play) => [play.kind, play.state, play.dueOn]).sort(),
      ]),
    },
    bands: summary.bands,
    customers: customers.rows.map((row) => [row.name, row.band, row.score, row.yearlyValue, row.renewsOn, row.lastNps]),
    segments: segments.map((one) => [one.name, one.counted?.members ?? null, one.counted?.customers ?? null]),
    people: people.map((one) => one.name).sort(),
    contracts: contracts?.map((one) => [one.plan, one.amount, one.startsOn, one.endsOn, one.autoRenew]).sort(),
    answers: answers.map((one) => [one.survey, one.nps, one.answeredAt]).sort(),
    health: health && {
      reading: [health.reading?.score, health.reading?.band, health.reading?.readAt],
      before: [health.scoreBefore, health.bandBefore],
      groups: health.groups.map((one) => [one.id, one.score]),
    },
  }
}
