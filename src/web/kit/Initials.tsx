import css from './Initials.module.css'

/** A small round sign for a person: two letters of a Latin name, the first character of a Japanese one. */
export function Initials({ name, titled = true }: { readonly name: string; readonly titled?: boolean }) {
  return (
    <span
      className={css.initials}
      {...(titled ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}
    >
      {initialsOf(name)}
    </span>
  )
}

function initialsOf(name: string): string {
  const parts = name.trim().split(/[\s\u3000]+/)
  const first = [...(parts[0] ?? '')][0] ?? '?'
  if (!/\p{Script=Latin}/u.test(first)) return first
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : ''
  return `${first}${last}`.toUpperCase()
}
