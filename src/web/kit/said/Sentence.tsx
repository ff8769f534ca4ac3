import { Fragment } from 'react'

/** A sentence whose weight lies where `**these marks**` stand. */
export function Sentence({ text }: { readonly text: string }) {
  return text.split('**').map((part, index) => {
    const key = `${index}${part}`
    return index % 2 === 1 ? <strong key={key}>{part}</strong> : <Fragment key={key}>{part}</Fragment>
  })
}
