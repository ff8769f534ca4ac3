import type { World } from '../../../../test/world.ts'

type Api = Awaited<ReturnType<World['workspace']>>['api']

export const none = { subject: '', body: '' }

export function mail(text: string): string {
  return `<mjml><mj-body><mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section></mj-body></mjml>`
}

const link = '<a href="https://example.com/guide?a=1&amp;b=2">'
/** Each names the person, their customer and their department, and leads to a page. */
export const texts = {
  en: {
    subject: 'For {{ person.name }}',
    body: mail(`Dear {{ person.department }} of {{ customer.name }}: ${link}guide</a>`),
  },
  ja: {
    subject: '{{ person.name }}様へ',
    body: mail(`{{ customer.name }} {{ person.department }}：${link}ガイド</a>`),
  },
}

export async function published(api: Api, said: object = texts, more: { name?: string; isSafety?: boolean } = {}) {
  const { id } = await api.content.addTemplate({ name: 'First week', ...more })
  await api.content.writeDraft({ id, texts: { en: none, ja: none, ...said } })
  return { id, versionId: (await api.content.publishDraft({ id })).id }
}

type With = { name?: string; isSafety?: boolean; approve?: (id: string) => Promise<unknown> }

/** The same of one that names a piece of the library as `guide`. */
export async function publishedWith(api: Api, said: object, pieceId: string, { approve, ...more }: With = {}) {
  const { id } = await api.content.addTemplate({ name: 'Guide', ...more })
  await api.content.writeDraft({ id, texts: { en: none, ja: none, ...said }, pieces: [{ name: 'guide', pieceId }] })
  await approve?.(id)
  return { id, versionId: (await api.content.publishDraft({ id })).id }
}

/** Three at one customer: who reads Japanese, who reads English, and who has no department on record. */
export async function cast(here: World, api: Api, at: string) {
  const { id: customerId } = await api.customers.create({ name: '桜 <フーズ>', stage: 'active' })
  const somebody = async (name: string, email: string, more: object = {}) =>
    (await api.people.create({ customerId, name, email, ...more })).id
  const people = {
    yamada: await somebody('山田 太郎', `yamada@${at}`, { locale: 'ja', department: '営業部' }),
    taro: await somebody('Taro', `taro@${at}`, { locale: 'en', department: 'Sales' }),
    kato: await somebody('加藤 健', `kato@${at}`, { locale: 'ja' }),
  }
  await here.settle()
  return { customerId, ...people }
}
