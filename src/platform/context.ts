import type { Kysely } from 'kysely'
import type { Contributions } from './furnishing/contributions.ts'
import type { Change } from './live/change.ts'
import type { Hearing } from './live/hearing.ts'
import type { Outside } from './outside/outside.ts'
import type { Permission, Role } from './permissions.ts'
import type { Database } from './stores/database.ts'
import type { Facts } from './stores/facts.ts'
import type { Locale } from './wording/words.ts'
import type { Notice } from './work/notices.ts'

export type Workspace = {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly currency: string
  readonly locale: Locale
}

/** Who acts: one of us, or a person of a customer. Two kinds of callers, which nothing but this type has in common. */
export type Actor = MemberActor | PersonActor

/** A member, an API key (`key:<id>`), or the house itself (`system`, `job:<name>`). */
export type MemberActor = {
  readonly kind: 'member'
  readonly author: string
  readonly memberId: string | null
  readonly name: string
  readonly role: Role
  /** An API key may be narrowed to some permissions; `null` leaves all that the role has. */
  readonly scopes: readonly Permission[] | null
}

/** A person of a customer (`person:<id>`): of all customers they see their own, and no role gives them anything. */
export type PersonActor = {
  readonly kind: 'person'
  readonly author: string
  readonly personId: string
  readonly name: string
}

/** The member who acts; `null` for a key, the house, and every person of a customer. */
export function memberIn(actor: Actor): string | null {
  return actor.kind === 'member' ? actor.memberId : null
}

/** Always the first argument of a loud function: one transaction in one workspace, by one actor, at one time. */
export type Context = {
  readonly db: Kysely<Database>
  readonly facts: Facts
  readonly workspace: Workspace
  readonly actor: Actor
  readonly now: Date
  /** The day in the workspace's zone, `YYYY-MM-DD`. */
  readonly today: string
  readonly locale: Locale
  readonly contributions: Contributions
  announce(notice: Notice): Promise<void>
  /** Tells open screens, when this transaction commits, of what is seen now and is no record: `portfolio` of these customers, or of any. */
  tell(change: Pick<Change, 'record' | 'customerIds'>): Promise<void>
  /** Starts a job when this transaction commits; answers its id. */
  enqueue(job: string, input: Record<string, unknown>): Promise<string>
}

/** What a long job has instead: it opens as many transactions as it needs, in the same workspace. */
export type Desk = Omit<Context, 'db' | 'announce' | 'tell' | 'enqueue'> & {
  readonly outside: Outside
  readonly hearing: Hearing
  transaction<Answer>(
    act: (context: Context) => Promise<Answer>,
    source?: string,
    /** `rollBack` tries the act and keeps nothing of it. */
    wish?: { readOnly?: boolean; rollBack?: boolean },
  ): Promise<Answer>
}
