import { useMemo } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { useMay } from '#web/session/session.ts'
import { attributesApi, type ShownAttribute } from '../portfolio-api.ts'

const most = 200

/** The attributes of customers by their names: those that are asked for, and as many others as there is room for. */
export function useAttributes(asked: readonly string[]): ReadonlyMap<string, ShownAttribute> {
  const enabled = useMay('customers.read')
  const some = useAsk(attributesApi.list, { subject: 'customer', limit: most }, { enabled, staleTime: 60_000 })
  const known = some.data?.rows
  const further = asked.filter((name) => known?.every((one) => one.name !== name) ?? false)
  const others = useAsk(
    attributesApi.list,
    { subject: 'customer', names: further, limit: most },
    { enabled: enabled && further.length > 0, staleTime: 60_000 },
  )
  const more = others.data?.rows
  return useMemo(() => new Map([...(known ?? []), ...(more ?? [])].map((one) => [one.name, one])), [known, more])
}
