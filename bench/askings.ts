import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkspace } from '#platform/access/access.ts'
import { operatorActor } from '#platform/access/callers.ts'
import { readConfig } from '#platform/config.ts'
import { deskOf } from '#platform/house.ts'
import { mirrorAll } from '#platform/jobs/mirror.ts'
import { openMailServer } from '#platform/outside/mail/mail-server.ts'
import { createAsking, lookAtAsking } from '../src/act/askings/askings.ts'
import { asking } from '../src/act/askings/found.ts'
import { goOn } from '../src/act/askings/going/going.ts'
import { startAsking } from '../src/act/askings/going/starting.ts'
import { carryOutLook } from '../src/act/askings/looking/looking.ts'
import { makeLinks } from '../src/gather/answering/answering.ts'
import { createQuestionnaire, publishDraft } from '../src/gather/questionnaires/questionnaires.ts'
import { openMeguri } from '../src/server.ts'
import { passingFolder } from '../test/passing-folder.ts'
import { answerAll } from './askings/answering.ts'
import type { BenchRow } from './health.ts'
import { ended, started } from './house-started.ts'
import { alone, furnish, segmentOfAll } from './sends.ts'

const port = 4794
const place = { name: 'Bench', zone: 'UTC', currency: 'JPY', locale: 'en' as const }
type House = Awaited<ReturnType<typeof openMeguri>>['house']
type Desk = ReturnType<typeof deskOf>

/** Of a million rows so many are asked, and so many answer. */
const askedOf = (rows: number) => Math.round(rows / 5)
const answeringOf = (rows: number) => Math.round(rows / 20)

/**
 * Askings of everybody, each with a letter that waits; then a quarter of them answer at once, each through the pages of their own link over
 * HTTP, without scripts: the score, the words, and the last press twice. Nobody is asked twice, and no answer is lost or there twice in
 * either store.
 */
export async function askingsBench(rows: number): Promise<BenchRow[]> {
  const [people, answers] = [askedOf(rows), answeringOf(rows)]
  const data = passingFolder(join(tmpdir(), 'meguri-bench-askings-'))
  try {
    const [asked, paths] = await inside(data, (house) => askEverybody(house, people, answers))
    const { child, url } = await started(data, port)
    const burst = await answerAll(url, paths).finally(() => ended(child))
    await inside(data, (house) => mindAnswers(house, answers))
    const of = `${answers.toLocaleString('en')} answers`
    return [
      { name: `askings: dry run of ${people.toLocaleString('en')} people`, value: asked.look, unit: 's' },
      {
        name: `askings: ${people.toLocaleString('en')} asked, letters waiting`,
        value: people / asked.going,
        unit: 'askings/s',
      },
      { name: `askings: ${of}, ${burst.visitors} people at once`, value: answers / burst.seconds, unit: 'answers/s' },
      { name: 'askings: the answer page, pages', value: burst.times.length / burst.seconds, unit: 'pages/s' },
      { name: 'askings: the answer page, p50', value: quantile(burst.times, 0.5), unit: 'ms' },
      { name: 'askings: the answer page, p95', value: quantile(burst.times, 0.95), unit: 'ms', budget: 150 },
    ]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function inside<Found>(data: string, act: (house: House) => Promise<Found>): Promise<Found> {
  const meguri = await openMeguri(readConfig({ ...process.env, MEGURI_DATA: data, MEGURI_LOG: 'error' }))
  try {
    return await act(meguri.house)
  } finally {
    await meguri.close()
  }
}

async function askEverybody(house: House, people: number, answers: number) {
  const { owner } = house.stores.pools
  const made = await createWorkspace(house, place, { userId: null, name: 'Bench', email: '' })
  const caller = { workspace: { ...place, id: made.id }, actor: operatorActor, locale: 'en' as const, source: 'bench' }
  const desk = alone(deskOf(house, caller))
  await furnish(owner, made.id, people)
  const segmentId = await segmentOfAll(desk, owner, made.id, people)
  const mail = openMailServer({
    smtpUrl: 'smtp://127.0.0.1:1',
    mailFrom: 'Meguri <house@meguri.test>',
    dkim: undefined,
  })
  Object.assign(house.outside, { mail })
  const questionnaireId = await published(desk)
  const id = await desk.transaction(
    async (context) =>
      (
        await createAsking(context, {
          ...{
            name: 'Bench',
            questionnaireId,
            audience: { kind: 'segment', segmentId, roles: [] },
            draw: { kind: 'all' },
          },
          ...{ isAnonymous: false, sameDays: 90, reminding: { most: 0, days: 7 }, openDays: 21 },
        })
      ).id,
  )
  const look = await timed(async () => {
    await desk.transaction((context) => lookAtAsking(context, id))
    await desk.transaction((context) => carryOutLook(context, id))
  })
  await desk.transaction((context) => startAsking(context, house, id))
  const going = await timed(() => goOn(desk, {}, async () => undefined))
  mail?.close()
  await mindAskings(house, id, people)
  const { closesAt } = await desk.transaction((context) => asking(context, id))
  const { rows } = await owner.query<{ person_id: string }>(
    'SELECT person_id FROM asking_people WHERE asking_id = $1 AND asks ORDER BY person_id LIMIT $2',
    [id, answers],
  )
  const paths: string[] = []
  for (let at = 0; at < rows.length; at += 500) {
    const some = rows.slice(at, at + 500).map(({ person_id }) => ({ personId: person_id }))
    const links = await desk.transaction((context) =>
      makeLinks(context, house.outside, { questionnaireId, askingId: id, closesAt }, some),
    )
    paths.push(...links.map(({ address }) => new URL(address).pathname))
  }
  if (paths.length !== answers) throw new Error(`${paths.length} links for ${answers}`)
  return [{ look, going }, paths] as const
}

async function published(desk: Desk): Promise<string> {
  const said = (text: string) => ({ en: text, ja: text })
  const shown = { help: said(''), showIf: null }
  return desk.transaction(async (context) => {
    const { id } = await createQuestionnaire(context, {
      name: 'Bench',
      asked: {
        ...{
          title: said('Recommend us?'),
          intro: said(''),
          ends: [],
          thanks: { title: said('Thank you'), text: said('') },
        },
        questions: [
          {
            ...shown,
            kind: 'nps',
            key: 'nps',
            text: said('Recommend us?'),
            required: true,
            low: said(''),
            high: said(''),
          },
          { ...shown, kind: 'shortText', key: 'why', text: said('Why?'), required: false },
        ],
      },
    })
    await publishDraft(context, id)
    return id
  })
}

/** Everybody's turn came once, and whoever is asked has one delivery. */
async function mindAskings(house: House, id: string, people: number): Promise<void> {
  const { rows } = await house.stores.pools.owner.query<{
    meant: number
    turns: number
    letters: number
    persons: number
  }>(
    `SELECT (SELECT count(*)::int FROM asking_people WHERE asking_id = $1) AS meant,
      (SELECT count(*)::int FROM asking_people WHERE asking_id = $1 AND asks AND turn_at IS NOT NULL) AS turns,
      count(*)::int AS letters, count(DISTINCT d.person_id)::int AS persons
    FROM deliveries d JOIN asking_rounds r ON r.workspace_id = d.workspace_id AND r.message_id = d.message_id WHERE r.asking_id = $1`,
    [id],
  )
  const found = rows[0]
  if (
    found?.meant !== people ||
    found.turns !== found.letters ||
    found.letters !== found.persons ||
    found.turns < people / 2
  )
    throw new Error(`of ${people} ${JSON.stringify(found)}`)
}

/** One response for each person who answered, with what that person said, in both stores. */
async function mindAnswers(house: House, answers: number): Promise<void> {
  await mirrorAll(house.stores)
  const { rows } = await house.stores.pools.owner.query<{ n: number; persons: number; right: number }>(
    `SELECT count(*)::int AS n, count(DISTINCT person_id)::int AS persons,
      count(*) FILTER (WHERE comment = 'Because of ' || nps)::int AS right FROM responses WHERE source = 'answering'`,
  )
  const facts = await house.stores.facts.client.query({
    query:
      "SELECT toUInt32(count()) AS n, toUInt32(uniqExact(person_id)) AS persons FROM responses FINAL WHERE answer_kinds['nps'] = 'nps'",
    format: 'JSONEachRow',
  })
  const [mirrored] = await facts.json<{ n: number; persons: number }>()
  const counts = [rows[0]?.n, rows[0]?.persons, rows[0]?.right, mirrored?.n, mirrored?.persons]
  if (counts.some((count) => count !== answers)) throw new Error(`of ${answers} answers ${counts.join(', ')}`)
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return (performance.now() - from) / 1000
}
