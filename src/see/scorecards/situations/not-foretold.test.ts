import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { rocAuc } from '#maths/association/roc-auc.ts'
import { fields as contracts } from '../../../gather/contracts/fields.ts'
import { fields as events } from '../../../gather/events/fields.ts'
import { fields as support } from '../../../gather/support/fields.ts'
import { fields as surveys } from '../../../gather/surveys/fields.ts'
import { explain } from '../explaining/explain.ts'
import { scoreOf } from '../scoring/score.ts'
import { standard } from '../standard/standard.ts'

/** Figures of a maker of software from which its churn cannot be told; not part of the repository. */
const folder = ['../../../../../shared/data/ravenstack/', '../../../../../../shared/data/ravenstack/']
  .map((path) => new URL(path, import.meta.url))
  .find((place) => existsSync(place))

type Row = Readonly<Record<string, string>>
const read = (name: string): Row[] =>
  parse(readFileSync(new URL(`ravenstack_${name}.csv`, folder)), { columns: true }) as Row[]

const then = Date.parse('2024-09-30')
const daysBefore = (day: string | undefined) => (then - Date.parse(day ?? '')) / 86_400_000

test.skipIf(folder === undefined)(
  'where figures do not tell who will leave, health does not pretend to: no better than chance, no foretelling (needs ../shared/data)',
  () => {
    const metrics = [contracts, events, support, surveys].flatMap((room) => room.metrics ?? [])
    const card = standard(metrics, { kind: 'software', reason: { en: 'x', ja: 'x' } })
    const accountOf = new Map(read('subscriptions').map((one) => [one.subscription_id, one.account_id]))
    const usage = Map.groupBy(read('feature_usage'), (one) => accountOf.get(one.subscription_id))
    const tickets = Map.groupBy(read('support_tickets'), (one) => one.account_id)
    const left = new Set(
      read('churn_events').flatMap(({ account_id, churn_date }) => {
        const ahead = -daysBefore(churn_date)
        return ahead > 0 && ahead <= 90 ? [account_id] : []
      }),
    )
    const accounts = read('accounts').filter(({ signup_date }) => daysBefore(signup_date) > 60)
    const told = accounts.map(({ account_id }) => {
      const used = (usage.get(account_id) ?? []).filter(({ usage_date }) => daysBefore(usage_date) >= 0)
      const lately = (days: number) => used.filter(({ usage_date }) => daysBefore(usage_date) < days)
      const rated = (tickets.get(account_id) ?? []).filter(
        ({ submitted_at, satisfaction_score }) =>
          satisfaction_score !== '' && daysBefore(submitted_at) >= 0 && daysBefore(submitted_at) < 90,
      )
      const found: Record<string, number | null> = {
        'active-days': used.length === 0 ? null : new Set(lately(28).map(({ usage_date }) => usage_date)).size,
        depth: used.length === 0 ? null : new Set(lately(90).map(({ feature_name }) => feature_name)).size,
        recency: used.length === 0 ? null : Math.min(...used.map(({ usage_date }) => daysBefore(usage_date))),
        'case-satisfaction':
          rated.length === 0
            ? null
            : rated.reduce((sum, { satisfaction_score }) => sum + Number(satisfaction_score), 0) / rated.length,
      }
      const inputs = Object.fromEntries(
        Object.entries(found).flatMap(([id, value]) => (value === null ? [] : [[id, { value, n: 1, because: null }]])),
      )
      const score = scoreOf(card, inputs)
      const telling = explain({
        definition: card,
        score,
        before: null,
        scorecard: { name: { en: 'x', ja: 'x' }, number: 1 },
        override: null,
        metrics,
        alarms: { seen: [], dayOf: () => ({ en: '', ja: '' }) },
      })
      return { account_id, score, telling, mean: scoreOf({ ...card, leastKnown: 0 }, inputs).score }
    })
    const known = told.filter(({ mean }) => mean !== null)
    expect(known.length).toBeGreaterThan(200)
    const auc = rocAuc(
      known.map(({ mean }) => -(mean ?? 0)),
      known.map(({ account_id }) => left.has(account_id)),
    )
    if (!auc.known || !auc.value.interval.known) throw new Error('some left and some stayed')
    const { low, high } = auc.value.interval.value
    expect([low < 0.5, high > 0.5]).toEqual([true, true])
    for (const { score, telling } of told) {
      expect(score.known >= 0.5 || score.band === null || score.band === 'watch' || score.band === 'risk').toBe(true)
      const said = [telling.title, telling.reason, telling.rests].flatMap(({ en, ja }) => [en, ja]).join(' ')
      expect(said).not.toMatch(/probab|likel|will leave|predict|確率|予測|見込み/i)
    }
  },
)
