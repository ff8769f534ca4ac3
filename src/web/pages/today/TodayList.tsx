import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react'
import { Go } from '../../kit/Go.tsx'
import { isAct } from '../../kit/keys/keys.ts'
import { useActKeys } from '../../kit/keys/use-act-keys.ts'
import { Card } from '../../kit/page/Card.tsx'
import { useWords } from '../../wording/say.ts'
import type { TodayAnswer } from './TodayPage.tsx'
import { TodayRow } from './TodayRow.tsx'
import css from './today.module.css'
import { words } from './words.ts'

/** The list in its order; J and K, pressed anywhere on the page, or the arrows in it walk from customer to customer. */
export function TodayList({ today }: { readonly today: TodayAnswer }) {
  const { t, n, locale } = useWords()
  const list = useRef<HTMLOListElement>(null)
  const go = useCallback((step: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-customer]') ?? [])]
    const here = links.findIndex((link) => link.closest('li')?.contains(document.activeElement))
    links[Math.max(0, Math.min(links.length - 1, here + step))]?.focus()
  }, [])
  const keys = useMemo(() => ({ j: () => go(1), k: () => go(-1) }), [go])
  useActKeys(keys)
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !isAct(event.nativeEvent)) return
    go(step)
    event.preventDefault()
  }
  return (
    <div>
      <Card flush>
        <ol ref={list} className={css.list} aria-label={t(words.list)} onKeyDown={walk}>
          {today.rows.map((item, index) => (
            <TodayRow key={item.customerId} item={item} first={index === 0} />
          ))}
        </ol>
      </Card>
      {today.rows.length < today.customers ? (
        <p className={css.rest}>{t(words.restOf, n.whole(today.rows.length), n.whole(today.customers))}</p>
      ) : null}
      <details className={css.rule}>
        <summary>{t(words.howRanked)}</summary>
        <p>{today.rule[locale]}</p>
      </details>
      <p className={css.rule}>
        <Go to="/plays/rules">{t(words.whatOpensPlays)}</Go>
      </p>
    </div>
  )
}
