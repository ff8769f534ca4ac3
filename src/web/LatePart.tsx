import { type ComponentType, lazy, Suspense } from 'react'
import type { Permission } from '#platform/permissions.ts'
import { LoadingRows } from './kit/said/LoadingRows.tsx'
import { useMay } from './session/session.ts'

type Placed<Props> = {
  readonly key: string
  readonly permission: Permission
  readonly part: () => Promise<ComponentType<Props>>
}

const loaded = new WeakMap<object, ComponentType<never>>()

/** A piece that a feature gave to a page of ours: loads by itself, and is left out where the role does not include it. */
export function LatePart<Props extends object>({
  of,
  rows = 4,
  ...rest
}: { readonly of: Placed<Props>; readonly rows?: number } & { readonly props: Props }) {
  const may = useMay(of.permission)
  if (!may) return null
  const Part = lateComponent(of)
  return (
    <Suspense fallback={rows === 0 ? null : <LoadingRows rows={rows} />}>
      <Part {...rest.props} />
    </Suspense>
  )
}

function lateComponent<Props>(placed: Placed<Props>): ComponentType<Props> {
  const known = loaded.get(placed) as ComponentType<Props> | undefined
  if (known !== undefined) return known
  const made = lazy(() =>
    placed.part().then((component) => ({ default: component as ComponentType<object> })),
  ) as ComponentType<object>
  loaded.set(placed, made as ComponentType<never>)
  return made as ComponentType<Props>
}
