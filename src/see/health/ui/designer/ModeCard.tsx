import { SegmentedControl } from '@mantine/core'
import { useRef } from 'react'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Definition } from '../../../scorecards/contract.ts'
import { inMode, type ModePart, modePartOf } from '../../../scorecards/ui/live-score.ts'
import { words } from '../words.ts'
import css from './designer.module.css'
import type { Change } from './measures/MeasuresEditor.tsx'

const modes = ['score', 'axes'] as const

/** One score, or three axes that nobody adds up; going back and forth loses nothing. */
export function ModeCard({ definition, change }: { readonly definition: Definition; readonly change: Change }) {
  const { t } = useWords()
  const left = useRef<Partial<Record<Definition['mode'], ModePart>>>({})
  const { mode } = definition
  const choose = (value: string) => {
    const wished = modes.find((one) => one === value)
    if (wished === undefined || wished === mode) return
    left.current[mode] = modePartOf(definition)
    change(inMode(definition, wished, left.current[wished]))
  }
  return (
    <Card title={t(words.mode)}>
      <SegmentedControl
        aria-label={t(words.mode)}
        value={mode}
        onChange={choose}
        data={modes.map((value) => ({ value, label: t(words[value]) }))}
      />
      <p className={css.remark}>{t(mode === 'axes' ? words.axesSub : words.scoreSub)}</p>
    </Card>
  )
}
