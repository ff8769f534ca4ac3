import { type Names, namesOf } from '#platform/wording/names-of.ts'

const found = import.meta.glob<{ names: Names }>(['../platform/names.ts', '../*/*/names.ts'], { eager: true })

/** What every room calls what it has: the browser's part of their registration. */
export const allNames = namesOf(
  roomsInOrder.flatMap((room) => {
    const module = found[`../${room}/names.ts`]
    return module === undefined ? [] : [module.names]
  }),
)
