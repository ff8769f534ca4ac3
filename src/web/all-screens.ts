import type { Screens } from './screens.ts'

export type PlacedScreens = { readonly wing: string; readonly feature: string; readonly screens: Screens }

const found = import.meta.glob<{ screens: Screens }>('../*/*/ui/screens.ts', { eager: true })

/** Every feature's screens, in the order of the table of contents. */
export const allScreens: readonly PlacedScreens[] = Object.entries(found)
  .map(([file, module]) => {
    const [, wing = '', feature = ''] = file.split('/')
    return { wing, feature, screens: module.screens }
  })
  .sort((one, other) => orderOf(one) - orderOf(other))

type Lists = Required<Omit<Screens, 'menu'>>

export function everyPart<Key extends keyof Lists>(key: Key): Lists[Key][number][] {
  return allScreens.flatMap(({ screens }): Lists[Key][number][] => [...(screens[key] ?? [])])
}

function orderOf({ wing, feature }: PlacedScreens): number {
  return roomsInOrder.indexOf(`${wing}/${feature}`)
}
