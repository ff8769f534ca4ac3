import type { World } from '../../../test/world.ts'
import { type Deed, lineId, providers, withAccounts } from './providers.fixture.ts'

/** What a mail server says to a letter: takes it, an answer with a code, or hangs up after it has it. */
type Taking = 'takes' | 'cut' | readonly [code: number, text: string]
type Office = {
  readonly taken: { readonly to: string; readonly raw: string }[]
  close(): Promise<void>
}
/** Opens a mail server beside the house. */
type Opening = (here: World, deedFor: (to: string, nth: number) => Taking) => Promise<Office>

/** A house that reaches people by e-mail, SMS and LINE, and what each of these says to which address. */
export async function everyChannel(here: World, postOffice: Opening) {
  const outside = await providers(here)
  const mails: { for: (to: string, nth: number) => Taking } = { for: () => 'takes' }
  const post = await postOffice(here, (to, nth) => mails.for(to, nth))
  let number = 20_000_000
  return {
    outside,
    mails,
    post,
    workspace: () => withAccounts(here, outside.at),
    /** Somebody with a mailbox, a number and an id of LINE of their own; what is given here is theirs instead. */
    async somebody({ api }: Awaited<ReturnType<World['workspace']>>, more: object = {}) {
      number += 1
      const { id: customerId } = await api.customers.create({ name: `北物流${number}`, stage: 'active' })
      const phone = `090-${String(number).slice(0, 4)}-${String(number).slice(4)}`
      const given = { name: `小野 ${number}`, email: `p${number}@kita.example`, phone, lineId: lineId(number), ...more }
      const person = await api.people.create({ customerId, locale: 'ja', ...given })
      return { ...person, mobile: person.mobile ?? '' }
    },
    /** So often something came to them that the other side has taken, over whatever channel. */
    copies(one: { email: string | null; mobile: string; lineId: string | null }): number {
      const short = outside.got.filter(({ to }) => to === one.mobile || to === one.lineId).length
      return short + post.taken.filter(({ to }) => to === one.email).length
    },
    forget() {
      outside.deeds.for = () => 'takes'
      mails.for = () => 'takes'
      outside.asked.length = 0
      outside.got.length = 0
      post.taken.length = 0
    },
    async close() {
      await post.close()
      await outside.close()
    },
  }
}

export type { Deed, Taking }
