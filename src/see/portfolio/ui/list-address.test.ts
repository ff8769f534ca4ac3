import { expect, test } from 'vitest'
import { bandAddress, bandKeys } from './band-address.ts'
import { cohortAddress, fileAddress, searchOf, wishIn } from './list-address.ts'

test('what the address bar says comes back as it went', () => {
  const search = {
    text: '桜',
    bands: 'watch,risk',
    owner: 'nobody',
    sort: 'yearlyValue',
    down: 'yes',
    columns: 'name,score',
  }
  expect(wishIn(search)).toEqual({
    filter: { text: '桜', bands: ['watch', 'risk'], ownerId: 'nobody' },
    order: { sort: 'yearlyValue', down: true },
    columns: ['name', 'score'],
    group: null,
    layout: 'table',
  })
  expect(searchOf(wishIn(search))).toMatchObject(search)
})

test('words that mean nothing are left aside', () => {
  const wish = wishIn({ bands: 'purple', sort: 'colour', columns: 'colour', text: '' })
  expect(wish.filter).toEqual({})
  expect(wish.order).toEqual({ sort: 'name', down: false })
  expect(wish.columns.length).toBeGreaterThan(5)
  expect(Object.values(searchOf(wish)).every((word) => word === undefined)).toBe(true)
})

test('a file is asked for with the same filter, order and columns', () => {
  const wish = wishIn({ bands: 'risk', sort: 'score', columns: 'name,band', segment: 's' })
  expect(fileAddress(wish, 'xlsx')).toBe(
    '/portfolio/file?format=xlsx&columns=name%2Cband&sort=score&down=false&segmentId=s&bands=risk',
  )
})

test('a figure of a cohort has an address, and the address brings the cohort back', () => {
  const cohort = { began: '2025-10', activeAfter: 3, activity: 'purchases' as const }
  const address = cohortAddress(cohort)
  expect(address).toBe('/customers?began=2025-10&after=3&activity=purchases')
  const search = Object.fromEntries(new URL(address, 'http://here').searchParams)
  expect(wishIn(search).filter).toEqual(cohort)
  expect(searchOf(wishIn(search))).toMatchObject(search)
  expect(fileAddress(wishIn(search), 'csv')).toContain('&began=2025-10&activeAfter=3&activity=purchases')
  expect(cohortAddress({ began: 'unknown' })).toBe('/customers?began=unknown')
  expect(wishIn({ began: '2025-13', after: '3' }).filter).toEqual({})
})

test('the address of a band lists exactly that band, also of those of whom none is known', () => {
  const filterAt = (address: string) => wishIn(Object.fromEntries(new URL(address, 'http://here').searchParams)).filter
  for (const band of bandKeys) expect(filterAt(bandAddress(band))).toEqual({ bands: [band] })
  const served =
    '{"kind":"field","field":"customer.stage","test":{"op":"one of","values":["trial","onboarding","active","leaving"]}}'
  expect(filterAt(bandAddress(null))).toEqual({ bands: ['unknown'], rule: served })
})

test('who moved stands in the address as well', () => {
  expect(wishIn({ moved: 'fell' }).filter).toEqual({ moved: 'fell' })
  expect(searchOf(wishIn({ moved: 'rose' }))).toMatchObject({ moved: 'rose' })
  expect(wishIn({ moved: 'sideways' }).filter).toEqual({})
})

test('groups, the board and what a column says stand in the address as well', () => {
  const search = {
    is: 'industry%3D%E9%A3%9F%E5%93%81%2C%20%E9%85%92,attribute.rank%3D',
    group: 'attribute.rank',
    layout: 'board',
    columns: 'name,attribute.rank',
  }
  const wish = wishIn(search)
  expect(wish).toMatchObject({
    filter: { is: ['industry=食品, 酒', 'attribute.rank='] },
    group: 'attribute.rank',
    layout: 'board',
    columns: ['name', 'attribute.rank'],
  })
  expect(searchOf(wish)).toMatchObject(search)
  expect(wishIn({ group: 'colour' }).group).toBeNull()
})
