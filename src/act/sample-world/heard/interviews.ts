import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { customersByExternalId } from '../../../gather/customers/customers.ts'
import type { NoteKind } from '../../../gather/interviews/contract.ts'
import { addNote, addScript, beginInterview, mark, ready } from '../../../gather/interviews/interviews.ts'
import { peopleByExternalId } from '../../../gather/people/people.ts'
import type { Part } from '../cast/cast.ts'
import { castOf } from '../rows.ts'

type Noted = {
  readonly question: Text
  readonly said: Text
  readonly kind: NoteKind
  readonly tags: readonly Text[]
  readonly marked?: Text
}

const noted: readonly Noted[] = [
  {
    question: {
      en: 'Tell me of the last time you used it. What came before, and what after?',
      ja: '直近でお使いになったときのことを、前後の流れも含めて教えてください。',
    },
    said: {
      en: 'Orders go out before the shop opens. We order in half the time now. The list is printed all the same.',
      ja: '開店前に発注を済ませています。発注の時間が半分になりました。ただ、一覧は今も印刷しています。',
    },
    kind: 'fact',
    tags: [{ en: 'speed', ja: '速さ' }],
    marked: { en: 'We order in half the time now.', ja: '発注の時間が半分になりました。' },
  },
  {
    question: {
      en: 'Where did you get stuck, and what did you do then?',
      ja: 'どこで手が止まりましたか？そのときどうされましたか？',
    },
    said: {
      en: 'Two shops share a part-timer. She stands in the shift plan of one only, so somebody writes the other down by hand.',
      ja: '2店舗を掛け持ちするスタッフが、片方のシフト表にしか入りません。もう一方は手書きしています。',
    },
    kind: 'fact',
    tags: [{ en: 'shift plan', ja: 'シフト表' }],
  },
  {
    question: {
      en: 'What would you do if it were gone tomorrow?',
      ja: '明日から使えなくなったら、どうされますか？',
    },
    said: { en: 'Paper again, and I would not like it.', ja: '紙に戻すしかありません。戻したくはないです。' },
    kind: 'opinion',
    tags: [],
  },
]

/** Somebody of the cast was asked after the first weeks: what was said, one passage marked, and the script it began with. */
export async function tellInterview(context: Context, parts: readonly Part[], asker: string): Promise<void> {
  const { locale, today } = context
  const [script] = ready
  if (script !== undefined) await addScript(context, { name: script.name[locale], questions: [...script.questions] })
  const of = parts[1]
  const customerId = of && (await customersByExternalId(context, [of.key])).get(of.key)
  if (of === undefined || customerId === undefined) return
  const login = castOf(of, locale)[0]?.userId ?? ''
  const personId = (await peopleByExternalId(context, [login])).get(login)?.personId
  const { id } = await beginInterview(context, {
    customerId,
    ...(personId !== undefined && { personId }),
    memberId: asker,
    heldOn: shiftDate(today, { days: -16 }),
    title: script?.name[locale] ?? '',
    hypothesis: { en: 'Smaller shops stop at the shift plan', ja: '小規模店舗はシフト表でつまずく' }[locale],
  })
  for (const { question, said, kind, tags, marked } of noted) {
    const wish = { question: question[locale], said: said[locale], kind, tags: tags.map((tag) => tag[locale]) }
    const note = await addNote(context, id, wish)
    if (marked !== undefined) await mark(context, note.id, marked[locale])
  }
}
