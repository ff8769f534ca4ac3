import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAsk, useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { menuWords } from './menu-words.ts'
import { PhaseCard } from './phase/PhaseCard.tsx'
import { TargetDialog } from './setting/TargetDialog.tsx'
import { TargetLine } from './TargetLine.tsx'
import css from './targets.module.css'
import { api, type ShownChoice, type ShownTarget } from './targets-api.ts'
import { sentences, words } from './words.ts'

/** In which phase the company steers, what it aims at, what became of it, and what cannot be aimed at yet. */
export function TargetsPage() {
  const { t, n } = useWords()
  const mayWrite = useMay('kpis.write')
  const [search, setSearch] = useSearch()
  const [open, setOpen] = useState<ShownTarget | 'new' | null>(search.new !== undefined && mayWrite ? 'new' : null)
  const pages = useAskPages(api.list, { limit: 50 })
  const choices = useAsk(api.choices, {})
  const known = choices.data?.rows ?? []
  const free = known.filter(({ because }) => because === null)
  const set = mayWrite && free.length > 0 ? <Button onClick={() => setOpen('new')}>{t(words.set)}</Button> : undefined
  const close = () => {
    setOpen(null)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const compared = pages.rows.filter(
    ({ verdict: { state, isOver } }) => isOver && (state === 'reached' || state === 'short'),
  )
  const reached = compared.filter(({ verdict }) => verdict.state === 'reached').length
  const { total = 0, underWay = 0 } = pages.first ?? {}
  // What became of those that are not shown yet is not known here.
  const title =
    pages.rows.length === 0
      ? t(menuWords.targets)
      : compared.length === 0 || pages.more.has
        ? t(sentences.titleRunning, n.whole(underWay), n.whole(total))
        : t(sentences.title, n.whole(reached), n.whole(compared.length))
  return (
    <>
      <PageTitle title={title} lede={t(words.lede)} {...(pages.rows.length > 0 && set && { acts: set })} />
      <div className={css.stack}>
        <PhaseCard />
        <Answer of={pages.query}>
          {() =>
            pages.rows.length === 0 ? (
              <EmptyState
                title={t(words.none)}
                text={t(free.length === 0 && choices.isSuccess ? words.noKpi : words.noneText)}
                act={set ?? <Go to="/kpis">{t(words.toStructure)}</Go>}
              />
            ) : (
              <Card title={t(words.targets)} sub={t(words.targetsSub)} flush>
                <ul className={css.lines}>
                  {pages.rows.map((one) => (
                    <TargetLine key={one.id} of={one} {...(mayWrite && { onChange: () => setOpen(one) })} />
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
        <Waiting choices={known.filter(({ because }) => because !== null)} />
      </div>
      {open === null || !choices.isSuccess ? null : (
        <TargetDialog choices={known} {...(open !== 'new' && { kept: open })} onClose={close} />
      )}
    </>
  )
}

/** What cannot be aimed at yet, and why. */
function Waiting({ choices }: { readonly choices: readonly ShownChoice[] }) {
  const { t } = useWords()
  if (choices.length === 0) return null
  return (
    <Card title={t(words.waiting)} sub={t(words.waitingSub)} flush>
      <ul className={css.lines}>
        {choices.map(({ kpiId, name, because }) => (
          <li key={kpiId} className={css.foot}>
            <span className={css.name}>
              <Go to={`/kpis/${kpiId}`}>{name}</Go>
            </span>
            <p className={css.quiet}>{because === null ? null : t(because)}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
