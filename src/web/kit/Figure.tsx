import type { ReactNode } from 'react'
import { useWords } from '../say.ts'
import css from './Figure.module.css'

type KnownFigure =
  | { readonly known: true; readonly value: number }
  | { readonly known: false; readonly because: string }

/** A figure, or in grey words why it is not known. */
export function Figure({ of, show }: { readonly of: KnownFigure; readonly show?: (value: number) => ReactNode }) {
  const { n } = useWords()
  if (!of.known) return <span className={css.unknown}>{of.because}</span>
  return <>{show === undefined ? n.number(of.value) : show(of.value)}</>
}
