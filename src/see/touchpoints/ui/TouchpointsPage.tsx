import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Tabs, useTab } from '#web/kit/Tabs.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { TouchpointCard } from './TouchpointCard.tsx'
import { TouchpointDialog } from './TouchpointDialog.tsx'
import css from './touchpoints.module.css'
import { api, type ShownTouchpoint } from './touchpoints-api.ts'
import { sentences, words } from './words.ts'

/** The touchpoints in the order of the journey, each with its two indicators; those that lack one stand apart as well. */
export function TouchpointsPage() {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  const [open, setOpen] = useState<ShownTouchpoint | 'new' | null>(null)
  const found = useAsk(api.list, {})
  const { total = 0, lacking = 0 } = found.data ?? {}
  const tabs = [
    { key: 'all', label: t(words.all), count: total },
    { key: 'gaps', label: t(words.gaps), count: lacking },
  ]
  const tab = useTab(tabs)
  const add = mayWrite ? <Button onClick={() => setOpen('new')}>{t(words.add)}</Button> : undefined
  return (
    <>
      <PageTitle
        title={total === 0 ? t(words.touchpoints) : t(sentences.count, n.whole(total))}
        lede={t(words.lede)}
        {...(total > 0 && add && { acts: add })}
      />
      <Answer of={found} rows={6}>
        {({ rows }) => {
          if (rows.length === 0)
            return <EmptyState title={t(words.none)} text={t(words.noneText)} {...(add && { act: add })} />
          const shown = tab === 'gaps' ? rows.filter(({ lacks }) => lacks.length > 0) : rows
          return (
            <>
              <Tabs label={t(words.which)} tabs={tabs} />
              {shown.length === 0 ? <EmptyState title={t(words.noGaps)} /> : null}
              <div className={css.cards}>
                {shown.map((one) => (
                  <TouchpointCard key={one.id} of={one} {...(mayWrite && { onEdit: () => setOpen(one) })} />
                ))}
              </div>
            </>
          )
        }}
      </Answer>
      {open === null ? null : (
        <TouchpointDialog {...(open !== 'new' && { kept: open })} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
