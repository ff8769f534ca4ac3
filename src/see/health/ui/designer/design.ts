import { createContext, use } from 'react'

/** What is wrong at a place of the definition (`measures.0.name`) or below it, in the reader's language. */
export type FaultAt = (path: string) => string | undefined

export const FaultsContext = createContext<FaultAt>(() => undefined)

export function useFaultAt(): FaultAt {
  return use(FaultsContext)
}
