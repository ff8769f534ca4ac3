import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { MappingWish } from '../../../gather/mappings/contract.ts'
import { recompute } from '../health.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

/** Files as companies keep them, which are not part of the repository. */
const folder = ['../../../../../shared/inputs/', '../../../../../../shared/inputs/']
  .map((path) => new URL(path, import.meta.url))
  .find((place) => existsSync(place))

const answers = {
  customer_name: '貴社名をご記入ください',
  answered_at: 'タイムスタンプ',
  nps: '弊社サービスを、ご友人や同僚の方にすすめる可能性はどのくらいありますか？（0：まったくすすめない ～ 10：強くすすめる）',
  csat: 'サポート窓口の対応に、どの程度満足していますか？',
  comment: '上記の点数をつけた理由をお聞かせください。（任意）',
}
const files: readonly (readonly [file: string, mapping: MappingWish])[] = [
  [
    '顧客一覧.xlsx',
    {
      target: 'customers',
      source: 'crm',
      columns: {
        external_id: '顧客コード',
        name: '会社名',
        stage: {
          column: 'ステータス',
          values: { 利用中: 'active', 解約申入れ: 'leaving', トライアル: 'trial', 解約済: 'left' },
        },
      },
    },
  ],
  [
    '問い合わせ.csv',
    {
      target: 'cases',
      source: 'desk',
      columns: {
        external_id: '受付番号',
        customer_name: '会社名',
        subject: '件名',
        opened_at: '受付日時',
        closed_at: '完了日時',
        status: { column: 'ステータス', values: { 完了: 'closed', 未対応: 'open', 対応中: 'open', 保留: 'waiting' } },
      },
    },
  ],
  [
    '顧客満足度アンケート（回答）- フォームの回答 1.csv',
    { target: 'responses', source: 'forms', columns: answers, defaults: { survey: '顧客満足度' } },
  ],
]

/** Read off the files by hand: who says trouble, and what comes first. */
const trouble = [
  ['大和建材', 'risk', 'leaving'],
  ['東都システム', 'risk', 'case-about-leaving'],
  ['ねこの手', 'risk', 'case-about-leaving'],
  ['ブルースカイ', 'risk', 'case-about-leaving'],
  ['青葉会', 'watch or worse', 'unhappy-answer'],
  ['みどり食品', 'watch or worse', 'unhappy-answer'],
] as const

let house: World
beforeAll(async () => {
  house = await world('2026-11-29')
})
afterAll(() => house?.close())

test.skipIf(folder === undefined)(
  'whoever says trouble in the files of a company stands at risk or on watch, for that reason (needs ../shared/inputs)',
  async () => {
    const { api, request, systemDesk } = await house.workspace()
    for (const [file, mapping] of files) {
      const body = readFileSync(new URL(encodeURIComponent(file), folder))
      const sent = await request(`/api/v1/uploads?name=${encodeURIComponent(file)}`, { method: 'POST', body })
      const { id: uploadId } = (await sent.json()) as { id: string }
      const { id } = await api.imports.create({ uploadId, mapping })
      await api.imports.run({ id })
      await house.settle()
    }
    await recompute(systemDesk(), 'day')
    await house.settle()
    const { rows } = await api.customers.list({ limit: 100 })
    const found = await Promise.all(
      trouble.map(async ([name]) => {
        const customer = rows.find((one) => one.name.includes(name))
        const why = await api.health.explain({ id: customer?.id ?? '' })
        return [name, why.reading?.band ?? null, why.alarms[0]?.id ?? null] as const
      }),
    )
    const seen = found.map(([name, band, first], index) => {
      const isBad = band === 'watch' || band === 'risk'
      return [name, trouble[index]?.[1] === 'risk' ? band : isBad ? 'watch or worse' : band, first]
    })
    expect(seen).toEqual(trouble)
    const calm = await Promise.all(rows.map(async ({ id }) => (await api.health.explain({ id })).reading))
    const lonely = calm.filter((reading) => reading?.band === 'thriving' || reading?.band === 'steady')
    expect(lonely.every((reading) => reading?.measures.some(({ points }) => points !== null) ?? false)).toBe(true)
  },
)
