import type { Screens } from './screens.ts'

const order = ['customers', 'events', 'imports', 'surveys', 'support', 'segments', 'health', 'portfolio', 'plays']

export type PlacedScreens = { readonly wing: string; readonly feature: string; readonly screens: Screens }

const found = import.meta.glob<{ screens: Screens }>('../*/*/ui/screens.ts', { eager: true })

/** Every feature's screens, in the order of the table of contents; a feature it does not name yet comes last. */
export const allScreens: readonly PlacedScreens[] = Object.entries(found)
  .map(([file, module]) => {
    const [, wing = '', feature = ''] = file.split('/')
    return { wing, feature, screens: module.screens }
  })
  .sort((one, other) => placeOf(one.feature) - placeOf(other.feature))

type Lists = Required<Omit<Screens, 'menu'>>

export function everyPart<Key extends keyof Lists>(key: Key): Lists[Key][number][] {
  return allScreens.flatMap(({ screens }): Lists[Key][number][] => [...(screens[key] ?? [])])
}

function placeOf(feature: string): number {
  const place = order.indexOf(feature)
  return place === -1 ? order.length : place
}
