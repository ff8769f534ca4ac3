import { parse } from 'csv-parse/sync'
import { expect, test, vi } from 'vitest'
import { bgNbdForecast } from '#maths/lifetime/bg-nbd.ts'
import { realDataIsHere, realText } from '../../../../test/oracles/figures-of.ts'
import { world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 })

/** The tenth of the buyers that papers fit: number, day, how many, dollars. */
function purchases(): string {
  const lines = realText('cdnow/CDNOW_sample.txt').trim().split(/\r?\n/)
  const rows = lines.map((line, i) => {
    const [, number, day = '', , dollars] = line.trim().split(/\s+/)
    return [i + 1, number, `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, dollars].join(',')
  })
  return `${['no,buyer,day,dollars', ...rows].join('\n')}\n`
}

/** What others counted of the same file: purchases of each buyer in the 39 weeks after 1997-09-30. */
function countedByOthers() {
  const rows: { x: string; x_star: string }[] = parse(realText('cdnow/cdnow_sample_rfm_weeks.csv'), { columns: true })
  return {
    customers: rows.length,
    again: rows.filter(({ x }) => Number(x) > 0).length,
    after: rows.reduce((sum, { x_star }) => sum + Number(x_star), 0),
    boughtAfter: rows.filter(({ x_star }) => Number(x_star) > 0).length,
  }
}

test.skipIf(!realDataIsHere)(
  'the buyers of CDNOW, imported as a file, give the published figures and a hold-out of 39 weeks (needs ../shared/data)',
  async () => {
    const here = await world('1997-09-30')
    const { api, request } = await here.workspace({ zone: 'UTC', currency: 'USD' })
    const uploaded = await request('/api/v1/uploads?name=cdnow.csv', { method: 'POST', body: purchases() })
    const { id: uploadId } = Object(await uploaded.json())
    const columns = { external_id: 'no', customer: 'buyer', purchased_at: 'day', amount: 'dollars' }
    const { id } = await api.imports.create({
      uploadId,
      mapping: { target: 'purchases', source: 'cdnow', createMissing: true, columns, remaining: 'leave' },
    })
    const run = await api.imports.run({ id })
    await here.settle()
    expect(await api.imports.progress({ id: run.id })).toMatchObject({ created: 6919, rejected: 0 })

    // On the last day of the calibration nothing that comes later is known.
    await api.lifetime.make({})
    await here.settle()
    const { forecast: then } = await api.lifetime.find({})
    const others = countedByOthers()
    expect([then?.fitted, then?.again]).toEqual([others.customers, others.again])
    const plain = then?.models.find(({ name }) => name === 'bg-nbd')?.fit
    if (!plain?.known) throw new Error('BG/NBD is fitted')
    const { r, alpha, a, b } = plain.parameters
    expect([r, alpha, a, b].map((one) => one.toFixed(3))).toEqual(['0.243', '4.414', '0.793', '2.426'])
    expect(plain.logLikelihood.toFixed(3)).toBe('-9582.429')
    const { expectedPurchases, conditionalExpectation } = bgNbdForecast(plain.parameters)
    expect(expectedPurchases(52)).toBeCloseTo(1.444, 2)
    expect(conditionalExpectation({ frequency: 2, recency: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 2)
    if (!then?.spend.known) throw new Error('the spend is fitted')
    expect(then.spend.p).toBeCloseTo(6.25, 1)
    expect(then.spend.q).toBeCloseTo(3.74, 1)
    expect(then.spend.v).toBeCloseTo(15.44, 0)

    here.travelTo('1998-07-01')
    await api.lifetime.make({ standingOn: '1997-09-30', weeks: 39 })
    await here.settle()
    const started = performance.now()
    const { forecast } = await api.lifetime.find({})
    expect(performance.now() - started).toBeLessThan(1000)
    if (forecast === null) throw new Error('a forecast is kept')
    const { holdOut } = forecast
    expect([holdOut.customers, holdOut.again, holdOut.boughtAfter, holdOut.actual.at(-1)]).toEqual([
      others.customers,
      others.again,
      others.boughtAfter,
      others.after,
    ])
    const foretold = holdOut.models.find(({ name }) => name === 'bg-nbd')
    expect(foretold?.fit).toEqual(plain)
    const end = foretold?.weeks.at(-1)
    if (end === undefined || !foretold?.ranks.known) throw new Error('the hold-out is foretold')
    // Summed over the same rows with SciPy's hyp2f1: 12 % too few, which is said and not hidden.
    expect(end.expected).toBeCloseTo(1653.411, 1)
    expect(others.after).toBe(1882)
    expect(foretold.ranks.area).toBeCloseTo(0.773, 2)

    // Whoever bought once is not among the first, and is never told to be there for sure.
    for (const order of ['forecast', 'soFar', 'expected'] as const) {
      const { rows, total } = await api.lifetime.customers({ order, limit: 100 })
      expect(total).toBe(others.customers)
      if (order !== 'soFar') expect(rows.filter(({ days }) => days === 1)).toEqual([])
    }
    const file = await request('/api/v1/lifetime/hold-out/file')
    expect((await file.text()).trim().split('\n')).toHaveLength(40)
    await here.close()
  },
)
