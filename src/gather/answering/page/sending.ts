import type { Context as Call } from 'hono'
import type { Context } from '#platform/context.ts'
import type { Limits } from '#platform/limits/limits.ts'
import { refusalText } from '../../questionnaires/questionnaires.ts'
import type { Value } from '../../questionnaires/ui/asked.ts'
import type { Sat as Link } from '../links/links-store.ts'
import { path } from '../links/token.ts'
import { givenIn } from '../screen/given.ts'
import { addressWith } from '../screen/screen.ts'
import { words } from '../screen/words.ts'
import * as store from '../sittings/sittings-store.ts'
import { type Taken, take } from '../sittings/taking.ts'
import { plainPage } from './document.ts'
import type { Visit } from './door.ts'
import { lapsedPage, overPage } from './ended.ts'
import { ofVisit, screenPage } from './looking.ts'
import { questionNow } from './question-now.ts'

/** What a page sends: the answer to its question, or that the next one sits down. Sent twice it is the same. */
export async function answered(
  context: Context,
  link: Link,
  visit: Visit,
  call: Call,
  form: URLSearchParams,
  limits: Limits,
): Promise<Response> {
  const here = `${path}${call.req.param('token')}`
  const byScript = call.req.header('accept') === 'application/json'
  if (link.kind !== 'personal' && form.get('next') === '1') {
    if (visit.sitting !== null) await store.leave(context, ofVisit(link, visit))
    return call.redirect(`${here}?lang=${visit.locale}`, 303)
  }
  if (visit.sitting === null) return byScript ? call.json({ as: 'over' }, 409) : lapsedPage(context, link, visit, call)
  const of = ofVisit(link, visit)
  const asked = await questionNow(context, link, of, form)
  if (asked === undefined) return call.redirect(`${here}${addressWith(visit, {})}`, 303)
  const { version, question, answers, isBegun } = asked
  const given = givenIn(form, question)
  const shown = { version, question, answers, value: (given ?? undefined) as Value | undefined }
  if ((form.get('leave-empty') ?? '') !== '')
    return screenPage(context, link, visit, call, { ...shown, wrong: words.trapFilled[visit.locale], showsTrap: true })
  if (link.kind !== 'personal' && !isBegun && (await limits.take('sittings of many', link.id)) > 0)
    return call.html(plainPage(visit.locale, words.tooMany, words.tooManyText, context.workspace.name), 429)
  const taken = await take(context, link, {
    keyHash: of.keyHash,
    answers: { [question.key]: given },
    isAll: (shown) => shown.at(-1) === question.key,
    mustDo: true,
    locale: visit.locale,
    versionId: version.id,
    form: formOf(form),
  })
  if (taken.as === 'over') return byScript ? call.json({ as: 'over' }, 409) : overPage(context, link, visit, call, 409)
  const wrong = wrongAt(taken, question.key)
  if (wrong !== undefined) {
    const said = refusalText(wrong, question)[visit.locale]
    if (byScript) return call.json({ as: 'refused', at: question.key, said }, 422)
    return screenPage(context, link, visit, call, { ...shown, wrong: said })
  }
  const next = nextAddress(visit, taken, question.key)
  return byScript ? call.json({ as: 'kept', next }) : call.redirect(`${here}${next}`, 303)
}

function wrongAt(taken: Exclude<Taken, { as: 'over' }>, key: string) {
  const refused = taken.as === 'refused' ? taken.refused : taken.lacking
  return (
    refused.find(({ question }) => question === key)?.because ??
    (taken.as === 'refused' ? taken.refused[0]?.because : undefined)
  )
}

/** The next question that is shown; after the last what is lacking, and where nothing is, the end. */
function nextAddress(visit: Visit, taken: Exclude<Taken, { as: 'over' }>, key: string): string {
  if (taken.as === 'refused') return addressWith(visit, { at: key })
  const { shown, lacking } = taken
  const next = shown[shown.indexOf(key) + 1]
  if (next !== undefined) return addressWith(visit, { at: next })
  const [first] = lacking
  if (first?.question) return addressWith(visit, { at: first.question, lack: '' })
  return addressWith(visit, { done: '' })
}

function formOf(form: URLSearchParams): readonly [string, number] | undefined {
  const name = form.get('form') ?? ''
  const number = Number(form.get('n') ?? 'NaN')
  return /^[\w-]{8,40}$/.test(name) && Number.isSafeInteger(number) && number >= 0 ? [name, number] : undefined
}
