import type { Context, Desk } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { addTag, correctSaid, readAll } from '../../../see/verbatims/verbatims.ts'

type Sorted = { readonly name: Text; readonly phrases: readonly string[]; readonly npsUntil: number | null }

/** What the team sorts verbatims by, each with the words that it looks for. */
const tags: readonly Sorted[] = [
  {
    name: { en: 'Labels', ja: 'ラベル印刷' },
    phrases: ['label', 'label printer', 'ラベル'],
    npsUntil: null,
  },
  {
    name: { en: 'Answers of support', ja: 'サポートの対応' },
    phrases: ['support', 'サポート'],
    npsUntil: null,
  },
  {
    name: { en: 'Stock does not add up', ja: '在庫が合わない' },
    phrases: ['stock count', 'stock differs', '在庫数', '棚卸し'],
    npsUntil: 6,
  },
]

/** Everything is read, three tags look for their words, and somebody heard what the lexicon would not say. */
export async function tellVerbatims(desk: Desk, source: string): Promise<void> {
  await readAll(desk)
  await desk.transaction(sortThem, source)
}

async function sortThem(context: Context): Promise<void> {
  for (const { name, phrases, npsUntil } of tags)
    await addTag(context, name[context.locale], [{ phrases: [...phrases], language: null, npsFrom: null, npsUntil }])
  const ironic = {
    en: 'Great, the stock count is down again. Thanks.',
    ja: 'さすがですね、また棚卸しの画面が止まりました。',
  }
  await correctSaid(context, ironic[context.locale], 'negative')
}
