import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useSearch } from '../address.ts'
import { useWords } from '../wording/say.ts'
import css from './Tabs.module.css'

export type Tab = { readonly key: string; readonly label: string; readonly count?: number | undefined }

/** Tabs that live in the address bar (`?tab=`); the first is the one without a word there. */
export function Tabs({
  tabs,
  name = 'tab',
  label,
}: {
  readonly tabs: readonly Tab[]
  readonly name?: string
  readonly label?: string
}) {
  const { n } = useWords()
  const [, setSearch] = useSearch()
  const present = useTab(tabs, name)
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab chosen is another one to bring into view
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-selected=true]')
    if (list.current && chosen) list.current.scrollLeft = chosen.offsetLeft - list.current.offsetLeft - 24
  }, [present])
  const choose = (key: string) => setSearch({ [name]: key === tabs[0]?.key ? undefined : key })
  return (
    <div ref={list} className={css.tabs} role="tablist" aria-label={label ?? name} onKeyDown={moveWithArrows}>
      {tabs.map(({ key, label: words, count }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === present}
          tabIndex={key === present ? 0 : -1}
          className={css.tab}
          onClick={() => choose(key)}
        >
          {words}
          {count === undefined ? null : <span className={css.count}> · {n.whole(count)}</span>}
        </button>
      ))}
    </div>
  )
}

export function useTab(tabs: readonly Tab[], name = 'tab'): string {
  const [search] = useSearch()
  const wished = search[name]
  return tabs.find(({ key }) => key === wished)?.key ?? tabs[0]?.key ?? ''
}

function moveWithArrows(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role=tab]')]
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = buttons.at((here + step) % buttons.length)
  next?.focus()
  next?.click()
  event.preventDefault()
}
