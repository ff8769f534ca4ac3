import { Button } from '@mantine/core'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { stateNames } from '../words.ts'
import { menuWords } from './menu-words.ts'
import css from './redesigns.module.css'
import { api, type ShownRedesign } from './redesigns-api.ts'
import { sentences, words } from './words.ts'
import { SheetDialog } from './writing/SheetDialog.tsx'

const tones: Readonly<Record<ShownRedesign['state'], PillTone>> = {
  proposed: 'watch',
  activated: 'thriving',
  declined: 'plain',
}

/** The sheets on which KPIs are redesigned, the latest first. */
export function RedesignsPage() {
  const { t, n } = useWords()
  const go = useGo()
  const mayPropose = useMay('kpis.propose')
  const [search, setSearch] = useSearch()
  const [isOpen, setOpen] = useState(search.new !== undefined && mayPropose)
  const pages = useAskPages(api.list, { limit: 50 })
  const add = mayPropose ? <Button onClick={() => setOpen(true)}>{t(words.propose)}</Button> : undefined
  const { total = 0, undecided = 0 } = pages.first ?? {}
  const close = () => {
    setOpen(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  return (
    <>
      <PageTitle
        title={
          pages.rows.length === 0 ? t(menuWords.redesigns) : t(sentences.title, n.whole(undecided), n.whole(total))
        }
        lede={t(words.lede)}
        {...(pages.rows.length > 0 && add && { acts: add })}
      />
      <Answer of={pages.query}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyState title={t(words.none)} text={t(words.noneText)} {...(add && { act: add })} />
          ) : (
            <Card flush>
              <ul className={css.lines}>
                {pages.rows.map((one) => (
                  <Row key={one.id} of={one} />
                ))}
              </ul>
              {pages.more.has ? (
                <div className={css.foot}>
                  <Button variant="default" loading={pages.more.loading} onClick={pages.more.load}>
                    {t(words.more)}
                  </Button>
                </div>
              ) : null}
            </Card>
          )
        }
      </Answer>
      {isOpen ? <SheetDialog onClose={close} onKept={(id) => go(`/kpi-redesigns/${id}`)} /> : null}
    </>
  )
}

function Row({ of: one }: { readonly of: ShownRedesign }) {
  const { t, n } = useWords()
  const { keep, change, drop, add } = one.counts
  return (
    <li className={css.row}>
      <div className={css.head}>
        <Go to={`/kpi-redesigns/${one.id}`}>{one.name}</Go>
        <Pill tone={tones[one.state]}>{t(stateNames[one.state])}</Pill>
      </div>
      <p className={css.quiet}>
        {[
          one.department,
          t(sentences.from, n.day(one.effectiveOn)),
          t(sentences.counts, n.whole(keep), n.whole(change), n.whole(drop), n.whole(add)),
          t(sentences.proposedBy, one.authorName ?? t(words.left), n.dayOf(one.createdAt)),
        ].join(' · ')}
      </p>
    </li>
  )
}
