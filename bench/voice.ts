import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkspace } from '#platform/access/access.ts'
import { operatorActor } from '#platform/access/callers.ts'
import { readConfig } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { deskOf } from '#platform/house.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { createQuestionnaire, publishDraft } from '../src/gather/questionnaires/questionnaires.ts'
import { DriversWish, ScoresWish } from '../src/see/voice/contract.ts'
import { drivers } from '../src/see/voice/drivers/drivers.ts'
import { scores } from '../src/see/voice/voice.ts'
import { openMeguri } from '../src/server.ts'
import { passingFolder } from '../test/passing-folder.ts'
import type { BenchRow } from './health.ts'

const place = { name: 'Bench', zone: 'Asia/Tokyo', currency: 'JPY', locale: 'en' as const }
const survey = 'Bench'
const scales = Array.from({ length: 8 }, (_, i) => `scale-${i + 1}`)
const options = ['a', 'b', 'c', 'd']

/** Of a million rows a fifth are answers, over thirteen months, each to ten questions; a third of the people answered more than once. */
export async function voiceBench(rows: number): Promise<BenchRow[]> {
  const answers = Math.round(rows / 5)
  const data = passingFolder(join(tmpdir(), 'meguri-bench-voice-'))
  const meguri = await openMeguri(readConfig({ ...process.env, MEGURI_DATA: data, MEGURI_LOG: 'error' }))
  try {
    const made = await createWorkspace(meguri.house, place, { userId: null, name: 'Bench', email: '' })
    const caller = {
      workspace: { ...place, id: made.id },
      actor: operatorActor,
      locale: 'en' as const,
      source: 'bench',
    }
    const desk = deskOf(meguri.house, caller)
    await desk.transaction(publish)
    await fill(desk.facts, answers)
    const ours = (act: (context: Context) => Promise<unknown>) => best(() => desk.transaction(act))
    const byHand = (statement: string) => best(() => desk.facts.all(statement, { zone: place.zone }))
    const of = `${answers.toLocaleString('en')} answers`
    return [
      ...pair(`voice: scores of ${of}, thirteen months`, {
        ours: await ours((context) => scores(context, ScoresWish.parse({}))),
        byHand: await byHand(scoresByHand("''")),
      }),
      ...pair(`voice: the same told apart by what was chosen`, {
        ours: await ours((context) => scores(context, ScoresWish.parse({ survey, slice: 'answer:plan' }))),
        byHand: await byHand(scoresByHand("answer_options['plan']")),
      }),
      ...pair(`voice: what goes with the score of ${of}`, {
        ours: await ours((context) => drivers(context, DriversWish.parse({ survey }))),
        byHand: await byHand(driversByHand),
      }),
    ]
  } finally {
    await meguri.close()
    rmSync(data, { recursive: true, force: true })
  }
}

function pair(name: string, { ours, byHand }: { ours: number; byHand: number }): BenchRow[] {
  return [
    { name: `${name}, by hand`, value: byHand * 1000, unit: 'ms' },
    { name, value: ours * 1000, unit: 'ms', ratio: ours / byHand },
  ]
}

async function publish(context: Context): Promise<void> {
  const said = (text: string) => ({ en: text, ja: text })
  const common = { help: said(''), showIf: null, required: false }
  const named = { low: said(''), high: said('') }
  const { id } = await createQuestionnaire(context, {
    name: survey,
    asked: {
      ...{ title: said('Bench'), intro: said(''), ends: [], thanks: { title: said('Thanks'), text: said('') } },
      questions: [
        { ...common, ...named, kind: 'nps', key: 'nps', text: said('Recommend?') },
        ...scales.map((key) => ({ ...common, ...named, kind: 'scale' as const, key, text: said(key), from: 1, to: 5 })),
        {
          ...{ ...common, kind: 'single', key: 'plan', text: said('Plan?'), other: null },
          options: options.map((key) => ({ key, text: said(key) })),
        },
      ],
    },
  })
  await publishDraft(context, id)
}

export async function fill(facts: Facts, answers: number): Promise<void> {
  const kinds = [`'nps', 'nps'`, ...scales.map((key) => `'${key}', 'scale 1 5'`), `'plan', 'single'`].join(', ')
  const numbers = scales.map((key, i) => `'${key}', 1 + sipHash64(number, ${i}) % 5`).join(', ')
  await facts.run(
    `INSERT INTO responses (workspace_id, id, person_id, customer_id, survey, answered_at, nps, csat_scale, asked_version, answer_kinds,
      answer_numbers, answer_options, version, deleted)
    SELECT {workspace:UUID}, generateUUIDv4(),
      toUUID(concat('00000004-0000-4000-8000-', leftPad(lower(hex(sipHash64(number, 21) % {people:UInt64})), 12, '0'))), NULL, '${survey}',
      now64(3) - toIntervalSecond(sipHash64(number, 22) % 33000000), toUInt8(sipHash64(number, 23) % 11), 5, 1, map(${kinds}),
      map('nps', sipHash64(number, 23) % 11, ${numbers}), map('plan', ['a', 'b', 'c', 'd'][1 + sipHash64(number, 24) % 4]), 1, 0
    FROM numbers({answers:UInt64})`,
    { answers, people: Math.round((answers * 2) / 3) },
  )
}

/** By month and slice, of each person the latest. */
function scoresByHand(slice: string): string {
  return `SELECT month, slice, count() AS n, 100 * avg(multiIf(latest >= 9, 1, latest <= 6, -1, 0)) AS score
    FROM (
      SELECT toStartOfMonth(toDate32(answered_at, {zone:String})) AS month, person_id, argMax(nps, (answered_at, id)) AS latest,
        argMax(${slice}, (answered_at, id)) AS slice
      FROM responses FINAL WHERE workspace_id = {workspace:UUID} AND isNotNull(nps) GROUP BY month, person_id)
    GROUP BY month, slice ORDER BY month, slice`
}

/** Of each person the latest of a year: the rank correlation with each scale, and the score of each option. */
const driversByHand = `SELECT ${scales.map((key, i) => `rankCorr(latest.1, latest.2['${key}']) AS c${i}`).join(', ')},
    ${options.map((key) => `avgIf(multiIf(latest.1 >= 9, 1, latest.1 <= 6, -1, 0), latest.3['plan'] = '${key}') AS ${key}`).join(', ')}
  FROM (
    SELECT argMax((assumeNotNull(nps), answer_numbers, answer_options), (answered_at, id)) AS latest
    FROM responses FINAL
    WHERE workspace_id = {workspace:UUID} AND isNotNull(nps) AND toDate32(answered_at, {zone:String}) > toDate32(now()) - 365
    GROUP BY person_id)`

/** The least of several runs, after one that is not counted: what else the machine does is no cost of the statement. */
async function best(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 6; turn += 1) {
    const from = performance.now()
    await act()
    if (turn > 0) times.push((performance.now() - from) / 1000)
  }
  return Math.min(...times)
}
