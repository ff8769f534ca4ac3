import { SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api as peopleApi } from '../../../../../gather/people/ui/people-api.ts'
import { api } from '../../content-api.ts'
import type { Language, TemplateDraft } from '../template-draft.ts'
import { languageName, sentences, words } from '../template-words.ts'
import css from '../templates.module.css'
import { FindingsList } from './FindingsList.tsx'
import { LetterFrame } from './LetterFrame.tsx'
import { PersonChoice } from './PersonChoice.tsx'
import own from './seeing.module.css'

const widths = ['320', '640'] as const
const nothing = { subject: '', body: '' }

/** The letter in one language as somebody on record gets it, while it is written. */
export function PreviewCard({ draft, language }: { readonly draft: TemplateDraft; readonly language: Language }) {
  const { t, n } = useWords()
  const [chosen, choose] = useState<{ value: string; label: string } | null>(null)
  const [on, setOn] = useState('')
  const [width, setWidth] = useState<string>('320')
  const [scheme, setScheme] = useState<'light' | 'dark'>('light')
  const [form, setForm] = useState('html')
  const first = useAsk(peopleApi.list, { limit: 1 }, { enabled: useMay('customers.read') && chosen === null })
  const somebody = first.data?.rows[0]
  const person = chosen ?? (somebody === undefined ? null : { value: somebody.id, label: somebody.name })
  const [asked] = useDebouncedValue(draft, 400)
  // A fault in the other language is not shown here.
  const texts = { en: nothing, ja: nothing, [language]: asked.texts[language] }
  const isWritten = texts[language].body.trim() !== ''
  const seen = useAsk(
    api.previewTemplate,
    { ...asked, texts, locale: language, personId: person?.value ?? '', ...(on !== '' && { on }) },
    { enabled: person !== null && isWritten, placeholderData: keepPreviousData, retry: false },
  )
  const choice = (
    label: typeof words.width,
    data: { value: string; label: string }[],
    value: string,
    set: (to: string) => void,
  ) => <SegmentedControl aria-label={t(label)} size="xs" data={data} value={value} onChange={set} />
  return (
    <Card title={t(words.preview)}>
      <div className={css.bar}>
        <div className={css.grow}>
          <PersonChoice chosen={person} onChoose={choose} />
        </div>
        <TextInput
          type="date"
          label={t(words.sentOn)}
          description={t(words.today)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </div>
      <div className={css.bar}>
        {choice(
          words.form,
          [
            { value: 'html', label: t(words.html) },
            { value: 'plain', label: t(words.plain) },
          ],
          form,
          setForm,
        )}
        {choice(
          words.width,
          widths.map((value) => ({ value, label: `${value} px` })),
          width,
          setWidth,
        )}
        {choice(
          words.scheme,
          [
            { value: 'light', label: t(words.light) },
            { value: 'dark', label: t(words.dark) },
          ],
          scheme,
          (to) => setScheme(to === 'dark' ? 'dark' : 'light'),
        )}
      </div>
      {first.data !== undefined && person === null ? <Note>{t(words.nobody)}</Note> : null}
      {isWritten ? null : <Note>{t(words.nothingToShow)}</Note>}
      {person !== null && isWritten && seen.error !== null ? (
        <Note tone="risk">
          <span role="alert">{problemsIn(seen.error, []).overall}</span>
        </Note>
      ) : null}
      {person !== null && isWritten && seen.isPending ? <LoadingRows rows={6} /> : null}
      {seen.data === undefined || !isWritten || seen.error !== null ? null : (
        <>
          <p className={css.pills} style={{ margin: '0 0 10px' }}>
            {seen.data.missing.length === 0 ? null : (
              <Pill tone="risk">{t(sentences.count, t(words.missing), n.whole(seen.data.missing.length))}</Pill>
            )}
            {seen.data.findings.length === 0 ? null : (
              <Pill tone="watch">{t(sentences.count, t(words.findings), n.whole(seen.data.findings.length))}</Pill>
            )}
          </p>
          {form === 'plain' ? (
            <div className={own.pane}>
              <div className={own.subject}>{seen.data.subject}</div>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, with the keys as well */}
              <pre className={own.plain} tabIndex={0} lang={language}>
                {seen.data.text}
              </pre>
            </div>
          ) : (
            <LetterFrame html={seen.data.html} subject={seen.data.subject} width={Number(width)} scheme={scheme} />
          )}
          <p className={css.quiet}>
            {seen.data.person.locale === language
              ? null
              : `${t(sentences.reads, t(languageName(seen.data.person.locale)))} `}
            {form === 'html' ? t(words.noPictures) : null}
          </p>
          {seen.data.short === null ? null : (
            <section aria-label={t(words.short)}>
              <b>{t(words.short)}</b>
              <pre className={own.plain} lang={language}>
                {seen.data.short.text}
              </pre>
            </section>
          )}
          <FindingsList of={seen.data} />
        </>
      )}
      {first.error === null ? null : <ErrorState error={first.error} />}
    </Card>
  )
}
