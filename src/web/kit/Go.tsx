import { Link } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import css from './Go.module.css'

export type GoProps = Omit<ComponentPropsWithRef<'a'>, 'href'> & {
  readonly to: string
  readonly children: ReactNode
  /** Quiet links look like the text around them until they are pointed at. */
  readonly quiet?: boolean
}

/** A link inside the application, with everything an `<a>` has: middle click, copy address, preload on hover. */
export function Go({ to, quiet = false, className, ...rest }: GoProps) {
  const [path = '/', words] = to.split('?')
  const search = Object.fromEntries(new URLSearchParams(words))
  const look = className ?? (quiet ? css.quiet : css.plain) ?? ''
  return <Link to={path} search={search as never} className={look} {...(rest as object)} />
}
