/** What a room is called in the API: `act/success-plans` is `successPlans`. */
export function nameOf(place: string): string {
  return (place.split('/').at(-1) ?? place).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

type Joined<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Joined<Tail>>}`
  : Name
type NameOf<Place extends string> = Place extends `${string}/${infer Name}` ? Joined<Name> : Joined<Place>

/** The rooms that have operations, by their names. */
export type ByName<Places extends Readonly<Record<string, object | null>>> = {
  readonly [Place in keyof Places & string as Places[Place] extends null ? never : NameOf<Place>]: Places[Place]
}

export function byName<Places extends Readonly<Record<string, object | null>>>(places: Places): ByName<Places> {
  const named = Object.entries(places).flatMap(([place, contract]) =>
    contract === null ? [] : [[nameOf(place), contract]],
  )
  return Object.fromEntries(named)
}
