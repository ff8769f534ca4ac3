import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Locale } from '#platform/wording/words.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Questionnaire } from '../asked.ts'
import { AnswerSheet } from './AnswerSheet.tsx'
import css from './seeing.module.css'
import { words } from './seeing-words.ts'

const widths = ['320', '640'] as const

/** The questions as they are answered, on a telephone and wider, in either language; what is answered here goes nowhere. */
export function PreviewCard({ asked }: { readonly asked: Questionnaire }) {
  const { t, locale } = useWords()
  const [language, setLanguage] = useState<Locale>(locale)
  const [width, setWidth] = useState<(typeof widths)[number]>('320')
  return (
    <Card title={t(words.preview)} sub={t(words.previewSub)}>
      <div className={css.bar}>
        <SegmentedControl
          aria-label={t(words.language)}
          data={[
            { value: 'ja', label: t(words.japanese) },
            { value: 'en', label: t(words.english) },
          ]}
          value={language}
          onChange={(next) => setLanguage(next === 'ja' ? 'ja' : 'en')}
        />
        <SegmentedControl
          aria-label={t(words.width)}
          data={widths.map((one) => ({ value: one, label: t(one === '320' ? words.telephone : words.wide) }))}
          value={width}
          onChange={(next) => setWidth(next === '640' ? '640' : '320')}
        />
      </div>
      <section
        className={css.frame}
        aria-label={t(words.page)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is scrolled with the keys
        tabIndex={0}
      >
        <div className={css.page} style={{ width: Number(width) }}>
          <AnswerSheet asked={asked} locale={language} />
        </div>
      </section>
    </Card>
  )
}
