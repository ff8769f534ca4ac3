import { parse } from 'csv-parse/sync'
import { expect, test, vi } from 'vitest'
import { shiftDate } from '#maths/time/shift-date.ts'
import { realDataIsHere, realText } from '../../../../test/oracles/figures-of.ts'
import { world } from '../../../../test/world.ts'
import type { SurvivalGroup } from '../contract.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 })

type Row = { customerID: string; Contract: string; tenure: string; Churn: string }
const today = '2026-04-01'

/** As a register of contracts would have them on the day: who left did so with the last day of March, after so many months. */
function register(rows: readonly Row[]): string {
  const lines = rows.map(({ customerID, Contract, tenure, Churn }) => {
    const from = shiftDate(today, { months: -Number(tenure) })
    const to = Churn === 'Yes' ? '2026-03-31' : ''
    return [customerID, Contract, from, to, to].join(',')
  })
  return `${['name,plan,from,to,cancelled', ...lines].join('\n')}\n`
}

const at = ({ steps }: SurvivalGroup, month: number) => steps.findLast((step) => step.at <= month)

test.skipIf(!realDataIsHere)(
  'the telephone customers, imported as a file, give the figures of R (needs ../shared/data)',
  async () => {
    const rows: Row[] = parse(realText('telco_ibm/Telco-Customer-Churn.csv'), { columns: true, bom: true })
    const here = await world(today)
    const { api, request } = await here.workspace()
    const uploaded = await request('/api/v1/uploads?name=telco.csv', { method: 'POST', body: register(rows) })
    const { id: uploadId } = Object(await uploaded.json())
    const columns = { plan: 'plan', starts_on: 'from', ends_on: 'to', cancel_requested_on: 'cancelled' }
    const { id } = await api.imports.create({
      uploadId,
      mapping: {
        ...{ target: 'customers', source: 'telco', columns: { name: 'name' }, remaining: 'leave' },
        also: [{ target: 'contracts', columns }],
      },
    })
    const run = await api.imports.run({ id })
    await here.settle()
    expect(await api.imports.progress({ id: run.id })).toMatchObject({ created: 7043, rejected: 0 })

    const { whole, slices, comparison, waiting, returned } = await api.retention.survival({ slice: 'plan' })
    expect([whole.customers, whole.left, waiting, returned]).toEqual([7043, 1869, 0, 0])
    const survival = [1, 12, 24, 36, 48, 60, 72].map((month) => at(whole, month)?.survival.toFixed(5))
    expect(survival).toEqual(['0.94596', '0.84320', '0.78874', '0.74855', '0.70884', '0.66440', '0.59279'])
    const interval = (month: number) => [at(whole, month)?.interval?.low, at(whole, month)?.interval?.high]
    expect(interval(12).map((end) => end?.toFixed(5))).toEqual(['0.83417', '0.85178'])
    expect(interval(72).map((end) => end?.toFixed(5))).toEqual(['0.57306', '0.61194'])
    expect(whole.median.known).toBe(false)
    if (!whole.mean.known) throw new Error(whole.mean.because.en)
    expect([whole.mean.within, whole.mean.value.toFixed(3)]).toEqual([72, '54.492'])
    expect((((whole.mean.high ?? 0) - (whole.mean.low ?? 0)) / 2 / 1.959964).toFixed(3)).toBe('0.348')

    const [monthly, ...others] = slices
    expect(slices.map(({ slice, customers }) => [slice, customers])).toEqual([
      ['Month-to-month', 3875],
      ['Two year', 1695],
      ['One year', 1473],
    ])
    expect(monthly?.median).toEqual({ known: true, value: 35, low: 32, high: 38 })
    const twoYears = others[0]
    expect(twoYears?.steps.filter((step) => step.at <= 24)).toEqual([])
    expect(comparison?.overall).toMatchObject({ known: true, degrees: 2, p: { isBound: true, value: 1e-300 } })
    if (!comparison?.overall.known || !comparison.ratios.known) throw new Error('the slices are compared')
    expect(comparison.overall.statistic).toBeCloseTo(2352.8725, 3)
    expect(comparison.pairs.map(({ verdict }) => verdict.known && verdict.longer)).toEqual([
      'Two year',
      'One year',
      'Two year',
    ])
    const logs = new Map(comparison.ratios.rows.map(({ slice, ratio }) => [slice, Math.log(ratio).toFixed(8)]))
    expect(logs).toEqual(
      new Map([
        ['Two year', '-4.22538624'],
        ['One year', '-2.19109676'],
      ]),
    )
    expect(comparison.ratios.stays).toMatchObject({ known: true, changes: true })

    const left = await api.retention.customers({
      which: 'left at',
      at: 1,
      slice: 'plan',
      of: 'Month-to-month',
      limit: 1,
    })
    expect(left.total).toBe(monthly?.steps[0]?.left)
    await here.close()
  },
)
