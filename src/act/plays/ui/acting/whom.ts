import type { Doing } from '../../../../see/scorecards/contract.ts'

export type Reachable = {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly roles: readonly string[]
  readonly leftOn: string | null
  readonly erasedAt: unknown
}

const roles = ['sponsor', 'champion']

/** Whom one turns to, the likeliest first: who is there, who can be reached in this way, who decides. Erased people are nobody. */
export function whom<Person extends Reachable>(people: readonly Person[], doing: Doing): readonly Person[] {
  const way = doing === 'mail' ? 'email' : 'phone'
  const rank = (role: string) => (roles.includes(role) ? roles.indexOf(role) : roles.length)
  const places = (person: Person) => [
    person.leftOn === null ? 0 : 1,
    person[way] ? 0 : 1,
    Math.min(roles.length + 1, ...person.roles.map(rank)),
  ]
  return people
    .filter(({ erasedAt }) => erasedAt === null)
    .map((person) => ({ person, at: places(person) }))
    .toSorted((a, b) => a.at.map((place, index) => place - (b.at[index] ?? 0)).find((one) => one !== 0) ?? 0)
    .map(({ person }) => person)
}
