import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Changes, QuestionOf, Touchpoint, Wish } from './contract.ts'
import { figured, happened, isEvent } from './measuring/done.ts'
import { type Asked, isScore, questionsInForce, talliesOf } from './measuring/questions-store.ts'
import { scoreOf } from './measuring/score.ts'
import * as store from './store.ts'
import * as words from './words.ts'

const usualDays = 90

/** All of them in the order of the journey, with what is felt and done there within days until now. */
export async function touchpoints(context: Context, days: number): Promise<Touchpoint[]> {
  return measured(context, await store.rows(context), days)
}

async function touchpoint(context: Context, id: string): Promise<Touchpoint> {
  const [found] = await measured(context, await store.rows(context, id), usualDays)
  if (found === undefined) throw notFound(words.touchpoint)
  return found
}

export async function declare(context: Context, wish: Wish): Promise<Touchpoint> {
  await store.hold(context)
  const all = await store.rows(context)
  if (all.length >= store.most) throw conflict(words.tooMany)
  const { questions = [] } = wish
  await mind(context, wish, questions, null)
  const place = wish.place ?? Math.max(0, ...all.map((one) => one.place)) + 1
  const id = await store.insert(context, { ...columnsOf(wish), place })
  await store.setQuestions(context, id, questions)
  return touchpoint(context, id)
}

/** What is left out of the wish stays as it is; a question that is asked about it no more is no indicator of it either. */
export async function change(context: Context, id: string, wish: Changes): Promise<Touchpoint> {
  await store.hold(context)
  const [before] = await store.rows(context, id)
  if (before === undefined) throw notFound(words.touchpoint)
  const questions = wish.questions ?? before.questions
  const name = { en: before.name_en, ja: before.name_ja, ...wish.name }
  const felt = wish.felt === undefined ? keptFelt(before, questions) : wish.felt
  await mind(context, { ...wish, name, felt: wish.felt }, questions, id)
  await store.update(context, id, {
    ...columnsOf({ ...wish, name, felt }),
    ...(wish.place !== undefined && { place: wish.place }),
  })
  if (wish.questions !== undefined) await store.setQuestions(context, id, questions)
  return touchpoint(context, id)
}

export async function remove(context: Context, id: string): Promise<void> {
  if ((await store.rows(context, id)).length === 0) throw notFound(words.touchpoint)
  await store.remove(context, id)
}

function keptFelt({ felt_survey, felt_question }: store.Row, questions: readonly QuestionOf[]): null | undefined {
  if (felt_survey === null || felt_question === null) return undefined
  return includes(questions, { survey: felt_survey, question: felt_question }) ? undefined : null
}

function columnsOf({ name, stage, ownerId, felt, done }: Pick<Wish, 'name' | 'stage' | 'ownerId' | 'felt' | 'done'>) {
  return {
    name_en: name.en,
    name_ja: name.ja,
    ...(stage !== undefined && { stage }),
    ...(ownerId !== undefined && { owner_id: ownerId }),
    ...(felt !== undefined && {
      felt_survey: felt !== null && 'survey' in felt ? felt.survey : null,
      felt_question: felt !== null && 'question' in felt ? felt.question : null,
      felt_figure: felt !== null && 'figure' in felt ? felt.figure : null,
    }),
    ...(done !== undefined && {
      done_event: done !== null && 'event' in done ? done.event : null,
      done_figure: done !== null && 'figure' in done ? done.figure : null,
    }),
  }
}

async function mind(
  context: Context,
  { name, ownerId, felt, done }: Pick<Wish, 'name' | 'ownerId' | 'felt' | 'done'>,
  questions: readonly QuestionOf[],
  except: string | null,
): Promise<void> {
  if (name.en === '' && name.ja === '') throw badInput('name', words.noName)
  if (ownerId && !(await store.isMember(context, ownerId))) throw badInput('ownerId', words.noSuchMember)
  const others = (await store.rows(context)).filter(({ id }) => id !== except)
  const own = except === null ? [] : ((await store.rows(context, except))[0]?.questions ?? [])
  const asked = await questionsInForce(context)
  for (const [nth, one] of questions.entries()) {
    if (others.some((other) => includes(other.questions, one))) throw badInput(`questions.${nth}`, words.askedElsewhere)
    if (!includes(own, one) && !includes(asked, one)) throw badInput(`questions.${nth}`, words.noSuchQuestion)
  }
  if (felt && 'survey' in felt) {
    if (!includes(questions, felt)) throw badInput('felt', words.notItsOwn)
    if (!asked.some((one) => isSame(one, felt) && isScore(one.kind))) throw badInput('felt', words.noScore)
  }
  for (const [field, side] of [
    ['felt', felt],
    ['done', done],
  ] as const)
    if (side && 'figure' in side && !isFigure(context, side.figure)) throw badInput(field, words.noSuchFigure)
  if (done && 'event' in done && !(await isEvent(context, done.event))) throw badInput('done', words.noSuchEvent)
}

async function measured(context: Context, rows: readonly store.Row[], days: number): Promise<Touchpoint[]> {
  const asked = await questionsInForce(context)
  const scored = rows.flatMap(({ questions }) => questions).filter((one) => isScore(askedAs(asked, one)?.kind ?? ''))
  const tallies = await talliesOf(context, scored, days)
  const figures = await figured(
    context,
    rows.flatMap(({ felt_figure, done_figure }) => [felt_figure ?? [], done_figure ?? []].flat()),
  )
  const events = await happened(
    context,
    rows.flatMap(({ done_event }) => done_event ?? []),
    days,
  )
  const scoreFor = (one: QuestionOf) => {
    const as = askedAs(asked, one)
    if (as === undefined || !isScore(as.kind)) return null
    return scoreOf(
      { kind: as.kind, points: as.points, asksEase: as.asksEase },
      tallies.find((tally) => isSame(tally, one)),
    )
  }
  return rows.map((row) => {
    const felt = feltOf(row, scoreFor, figures)
    const done = doneOf(row, events, figures)
    const lacksFelt = felt === null || (felt.by === 'question' && felt.of === null)
    return {
      id: row.id,
      name: { en: row.name_en || row.name_ja, ja: row.name_ja || row.name_en },
      stage: row.stage,
      place: row.place,
      ownerId: row.owner_id,
      ownerName: row.owner_name,
      questions: row.questions.map((one) => ({
        ...one,
        text: askedAs(asked, one)?.text ?? { en: '', ja: '' },
        of: scoreFor(one),
      })),
      felt,
      done,
      lacks: [...(lacksFelt ? (['felt'] as const) : []), ...(done === null ? (['done'] as const) : [])],
      updatedAt: row.updated_at,
    }
  })
}

type Figures = Awaited<ReturnType<typeof figured>>

function feltOf(
  { felt_survey: survey, felt_question: question, felt_figure }: store.Row,
  scoreFor: (one: QuestionOf) => ReturnType<typeof scoreOf> | null,
  figures: Figures,
): Touchpoint['felt'] {
  if (survey !== null && question !== null)
    return { by: 'question', survey, question, of: scoreFor({ survey, question }) }
  const figure = figures.get(felt_figure ?? '')
  return figure === undefined ? null : { by: 'figure', figure }
}

function doneOf(
  { done_event: event, done_figure }: store.Row,
  events: Awaited<ReturnType<typeof happened>>,
  figures: Figures,
): Touchpoint['done'] {
  if (event !== null) return { by: 'event', event, ...(events.get(event) ?? { events: 0, customers: 0 }) }
  const figure = figures.get(done_figure ?? '')
  return figure === undefined ? null : { by: 'figure', figure }
}

function isFigure({ contributions }: Context, name: string): boolean {
  return contributions.figures?.some((one) => one.name === name) ?? false
}

function isSame(one: QuestionOf, other: QuestionOf): boolean {
  return one.survey === other.survey && one.question === other.question
}

function includes(questions: readonly QuestionOf[], one: QuestionOf): boolean {
  return questions.some((other) => isSame(one, other))
}

function askedAs(asked: readonly Asked[], one: QuestionOf): Asked | undefined {
  return asked.find((other) => isSame(one, other))
}
