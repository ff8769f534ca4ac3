export type Language = 'en' | 'ja'
export const languages: readonly Language[] = ['en', 'ja']

type Choice = { readonly value: string; readonly label: string }
type Letter = { readonly subject: string; readonly text: string }

/** A release as it is written, with the requests by id and title and what is said in each language. */
export type ReleaseDraft = {
  readonly title: string
  readonly event: string
  readonly releasedOn: string
  readonly requests: readonly Choice[]
  readonly said: Readonly<Record<Language, Letter>>
}

export const noRelease: ReleaseDraft = {
  title: '',
  event: '',
  releasedOn: '',
  requests: [],
  said: { en: { subject: '', text: '' }, ja: { subject: '', text: '' } },
}

export function readRelease(value: unknown): ReleaseDraft | undefined {
  const { title, event, releasedOn, requests, said } = fieldsOf(value)
  const [en, ja] = [letterIn(fieldsOf(said).en), letterIn(fieldsOf(said).ja)]
  if (typeof title !== 'string' || typeof event !== 'string' || typeof releasedOn !== 'string') return undefined
  if (en === undefined || ja === undefined || !Array.isArray(requests) || !requests.every(isChoice)) return undefined
  return {
    title,
    event,
    releasedOn,
    requests: requests.map(({ value: id, label }) => ({ value: id, label })),
    said: { en, ja },
  }
}

function letterIn(value: unknown): Letter | undefined {
  const { subject, text } = fieldsOf(value)
  return typeof subject === 'string' && typeof text === 'string' ? { subject, text } : undefined
}

function isChoice(value: unknown): value is Choice {
  const { value: id, label } = fieldsOf(value)
  return typeof id === 'string' && typeof label === 'string'
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** What is sent: of the languages those in which anything is said. */
export function wishOf({ requests, said, ...draft }: ReleaseDraft) {
  const spoken = languages.filter((one) => said[one].subject.trim() !== '' || said[one].text.trim() !== '')
  return {
    ...draft,
    requestIds: requests.map(({ value }) => value),
    said: Object.fromEntries(spoken.map((one) => [one, said[one]])),
  }
}
