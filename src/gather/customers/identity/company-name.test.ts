import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { companyName } from './company-name.ts'

const gold = fileURLToPath(
  new URL('../../../../../shared/data/jp_companies/gold_name_normalisation_300.csv', import.meta.url),
)

describe('a company name taken apart', () => {
  test.each([
    ['株式会社　サカタのタネ', 'サカタのタネ', '株式会社', 'before'],
    ['カシオ計算機　（株）', 'カシオ計算機', '株式会社', 'after'],
    ['㈱みどり', 'みどり', '株式会社', 'before'],
    ['野村證券株式会社高松支店', '野村證券 高松支店', '株式会社', 'within'],
    ['（一財）沖縄美ら島財団', '沖縄美ら島財団', '一般財団法人', 'before'],
    ['医療法人社団桜会', '桜会', '医療法人社団', 'before'],
    ['KANEKO SEEDS CO., LTD.', 'KANEKO SEEDS', 'CO., LTD.', 'after'],
    ['Blue Harbor Hotels, Inc.', 'Blue Harbor Hotels', 'Inc.', 'after'],
    ['Schmidt GmbH & Co. KG', 'Schmidt', 'GmbH & Co. KG', 'after'],
    ['Old Mill Bakery', 'Old Mill Bakery', null, null],
    ['東神楽農業協同組合', '東神楽農業協同組合', null, null],
  ] as const)('%s', (raw, core, legalForm, position) => {
    expect(companyName(raw)).toEqual({ core, legalForm, position })
  })

  test('a name that is nothing but a legal form stays', () => {
    expect(companyName('株式会社').core).toBe('株式会社')
    expect(companyName('Limited').core).toBe('Limited')
    expect(companyName(' 　').core).toBe('')
  })
})

test.skipIf(!existsSync(gold))('300 of 300 collected names (skipped: ../shared/data is absent)', () => {
  const rows = readFileSync(gold, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
  const wrong = rows.filter(([raw = '', legalForm, position, core]) => {
    const found = companyName(raw)
    const place = found.position === 'before' ? '前' : '後/中'
    return found.core !== core || found.legalForm !== legalForm || place !== position
  })
  expect(rows).toHaveLength(300)
  expect(wrong).toEqual([])
})
