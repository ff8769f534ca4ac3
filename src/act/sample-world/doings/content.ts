import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import {
  addGroup,
  addPiece,
  addTemplate,
  approveDraft,
  beginDraft,
  noteGone,
  publishDraft,
} from '../../content/content.ts'
import type { Calendar } from '../calendar.ts'
import { letters } from './letters.ts'
import { pages, site } from './pages.ts'

const groups: readonly { readonly name: Text; readonly below: string }[] = [
  { name: { en: 'Functions', ja: '機能' }, below: '/features' },
  { name: { en: 'How to use it', ja: '使い方' }, below: '/help' },
  { name: { en: 'Safety', ja: '安全' }, below: '/safety' },
]

/** What there is to show to customers, who has not seen it, and three letters that point there; the one on safety was approved. Answers the group of the functions. */
export async function tellContent(
  context: Context,
  calendar: Calendar,
  approver: string,
): Promise<{ groupId: string }> {
  const { locale } = context
  const ids = new Map<string, string>()
  for (const {
    path,
    title,
    kind,
    department,
    purpose,
    publishedDaysAgo,
    reviewedDaysAgo,
    origin,
    goneDaysAgo,
  } of pages) {
    const { id } = await addPiece(context, {
      url: `${site}${path}`,
      title: title[locale],
      kind,
      department: department[locale],
      purpose: purpose[locale],
      language: locale === 'ja' ? 'japanese' : 'english',
      publishedOn: publishedDaysAgo === null ? null : calendar.day(publishedDaysAgo),
      ...(reviewedDaysAgo !== undefined && { reviewedOn: calendar.day(reviewedDaysAgo) }),
      ...(origin !== undefined && { origin }),
    })
    ids.set(path, id)
    if (goneDaysAgo !== undefined) await noteGone(context, id, calendar.at(goneDaysAgo, 3, 40))
  }
  const kept: string[] = []
  for (const { name, below } of groups)
    kept.push((await addGroup(context, { name: name[locale], prefixes: [`${site}${below}`] })).id)
  for (const { name, isSafety, pages: named, ...version } of letters) {
    const { id } = await addTemplate(context, { name: name[locale], isSafety })
    const pieces = named.map((path, at) => ({ name: `page${at + 1}`, pieceId: ids.get(path) ?? '' }))
    await beginDraft(context, id, { ...version, pieces })
    if (isSafety) await approveDraft(asMember(context, approver), id, undefined)
    await publishDraft(context, id, undefined)
  }
  return { groupId: kept[0] ?? '' }
}

/** What a colleague does there. */
function asMember(context: Context, memberId: string): Context {
  const actor = {
    kind: 'member',
    memberId,
    author: `member:${memberId}`,
    name: '',
    role: 'manager',
    scopes: null,
  } as const
  return { ...context, actor }
}
