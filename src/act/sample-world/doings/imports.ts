import type { Desk } from '#platform/context.ts'
import type { Locale, Text } from '#platform/wording/words.ts'
import { createImport, receiveUpload, startRun } from '../../../gather/imports/imports.ts'
import { Mapping } from '../../../gather/mappings/contract.ts'
import type { Calendar } from '../calendar.ts'
import type { Part } from '../cast/cast.ts'
import { chanceOf } from '../chance.ts'
import { castOf } from '../rows.ts'

const headings = {
  id: { en: 'Answer no.', ja: '回答番号' },
  customer: { en: 'Customer no.', ja: '顧客番号' },
  person: { en: 'User id', ja: '利用者ID' },
  at: { en: 'Answered at', ja: '回答日時' },
  satisfaction: { en: 'Satisfaction', ja: '満足度' },
  comment: { en: 'Comment', ja: '自由記述' },
} as const satisfies Record<string, Text>
const fileName: Text = { en: 'Satisfaction with support.csv', ja: 'サポート満足度アンケート.csv' }
const survey: Text = { en: 'Satisfaction with support', ja: 'サポート満足度アンケート' }

/** What glad customers answer, in the words of the form. */
const words: readonly Text[] = [
  { en: 'very satisfied', ja: 'とても満足' },
  { en: 'satisfied', ja: '満足' },
  { en: 'satisfied', ja: '満足' },
  { en: 'neither', ja: 'どちらでもない' },
]
const comments: readonly Text[] = [
  { en: 'The answer came at once.', ja: 'すぐに回答をいただけました。' },
  { en: '', ja: '' },
  { en: 'The guide with pictures helped.', ja: '図入りの手順書が助かりました。' },
]

/** The answers of a form, in words, with three rows that cannot be taken: each is named with its reason. */
export function answersFile(parts: readonly Part[], locale: Locale, calendar: Calendar): string {
  const glad = parts.filter(({ course, scenes }) => course === 'thriving' && scenes.length === 0).slice(0, 24)
  const rows = glad.map((part, index) => {
    const chance = chanceOf(`satisfaction of ${part.key}`)
    const [, , , someone = undefined] = castOf(part, locale)
    return [
      `S-${index + 1}`,
      part.key,
      someone?.userId ?? '',
      written(calendar.day(chance.whole(5, 60)), chance.whole(9, 17)),
      chance.pick(words)[locale],
      chance.pick(comments)[locale],
    ]
  })
  const day = written(calendar.day(12), 10)
  const unusable = [
    ['S-90', 'unknown-bistro', '', day, words[0]?.[locale] ?? '', ''],
    ['S-91', glad[0]?.key ?? '', '', day, '12', ''],
    ['S-92', glad[0]?.key ?? '', '', '', words[1]?.[locale] ?? '', ''],
  ]
  return [Object.values(headings).map((one) => one[locale]), ...rows, ...unusable]
    .map((cells) => cells.join(','))
    .join('\r\n')
}

function written(day: string, hour: number): string {
  return `${day} ${String(hour).padStart(2, '0')}:00`
}

/** Brings them in as anybody would: a file, a mapping, a run, and its report. */
export async function bringAnswers(desk: Desk, parts: readonly Part[], calendar: Calendar): Promise<void> {
  const { locale } = desk
  const file = Buffer.from(`\uFEFF${answersFile(parts, locale, calendar)}\r\n`)
  const upload = await receiveUpload(desk, fileName[locale], piecesOf(file))
  const mapping = Mapping.parse({
    target: 'responses',
    source: 'sample',
    columns: {
      external_id: headings.id[locale],
      customer: headings.customer[locale],
      person: headings.person[locale],
      answered_at: headings.at[locale],
      csat: headings.satisfaction[locale],
      comment: headings.comment[locale],
    },
    remaining: 'leave',
    defaults: { survey: survey[locale] },
  })
  await desk.transaction(async (context) => {
    const { id } = await createImport(context, { uploadId: upload.id, mapping })
    await startRun(context, id, 'run')
  }, 'sample')
}

async function* piecesOf(file: Buffer): AsyncGenerator<Uint8Array> {
  yield file
}
