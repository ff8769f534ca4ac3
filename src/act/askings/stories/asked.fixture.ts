import { handOverDue } from '#platform/outside/outside.ts'
import type { World } from '../../../../test/world.ts'
import { goOnDue } from '../going/going.ts'

export type Workspace = Awaited<ReturnType<World['workspace']>>

/** One question, the recommendation, and one of words that need not be answered. */
export const recommend = {
  title: { en: 'How are we doing?', ja: 'サービスに関するアンケート' },
  questions: [
    {
      kind: 'nps' as const,
      key: 'nps',
      text: { en: 'Would you recommend us?', ja: '当社を薦めたいと思いますか？' },
      required: true,
    },
    { kind: 'longText' as const, key: 'why', text: { en: 'Why?', ja: '理由をお聞かせください。' } },
  ],
  thanks: { title: { en: 'Thank you', ja: 'ありがとうございました' } },
}

/** A questionnaire that is in force. */
export async function published({ api }: Workspace, name = 'NPS'): Promise<string> {
  const { id } = await api.questionnaires.create({ name, asked: recommend })
  await api.questionnaires.publish({ id })
  return id
}

type People = Readonly<Record<string, string>>

/** People of a customer by these names, each at an address of their own, or at that of another. */
export async function people({ api }: Workspace, names: readonly string[], sharing: People = {}): Promise<People> {
  const { id: customerId } = await api.customers.create({ name: '北物流' })
  const made: Record<string, string> = {}
  for (const name of names)
    made[name] = (await api.people.create({ customerId, name, email: `${sharing[name] ?? name}@asked.example` })).id
  return made
}

type Wish = Parameters<Workspace['api']['askings']['create']>[0]

/** An asking of people by name that was looked at. */
export async function lookedAt(
  { api }: Workspace,
  questionnaireId: string,
  personIds: readonly string[],
  wish: Partial<Wish> = {},
) {
  const audience = { kind: 'people' as const, personIds: [...personIds] }
  const { id } = await api.askings.create({ name: 'Asked', questionnaireId, audience, ...wish })
  return api.askings.look({ id })
}

/** What jobs do by themselves, until nothing is left that is due now. */
export async function carriedOut(here: World, { systemDesk }: Workspace): Promise<void> {
  await here.settle()
  await goOnDue(systemDesk())
  await handOverDue(systemDesk())
  await here.settle()
}

/** Why each of these is asked or not, by name. */
export async function saidOf({ api }: Workspace, id: string, all: People): Promise<Record<string, string>> {
  const { look } = await api.askings.find({ id })
  const said: Record<string, string> = {}
  const nameOf = new Map(Object.entries(all).map(([name, personId]) => [personId, name]))
  for (const { because } of look?.groups ?? [])
    for (const { personId, asks } of (await api.askings.meant({ id, because, limit: 200 })).rows)
      said[nameOf.get(personId) ?? personId] = asks ? 'asked' : because
  return said
}

/** The mail as it reads, without what encodes it. */
export function plain(raw: string): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? ''
  const part = raw.split(`--${boundary}`).find((one) => /content-type: text\/plain/i.test(one)) ?? raw
  const [head = '', ...body] = part.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString()
  return Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString()
}

/** The address in a mail under which its reader answers, without the house. */
export function answerPath(raw: string): string {
  return /https?:\/\/[^/\s]+(\/a\/[\w-]+)/.exec(plain(raw))?.[1] ?? ''
}

/** Answers as the person who got the mail, through the link that is theirs. */
export async function answers(
  { api }: Workspace,
  askingId: string,
  personId: string,
  given: Record<string, unknown>,
  state: 'complete' | 'partial' = 'complete',
): Promise<void> {
  const { rows } = await api.answering.list({ askingId, limit: 200 })
  const link = rows.find((one) => one.personId === personId)
  if (link === undefined) throw new Error('there is no link of this person')
  await api.answering.answer({ id: link.id, answers: given, complete: state === 'complete' })
}
