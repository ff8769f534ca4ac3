import { Pill } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownPreview } from '../../content-api.ts'
import { kindNames, sentences, words } from '../template-words.ts'
import css from '../templates.module.css'

/** What a letter lacks for this person, and what is to be looked at before it goes to anybody. */
export function FindingsList({ of: { missing, findings, size } }: { readonly of: ShownPreview }) {
  const { t, n } = useWords()
  return (
    <>
      {missing.length === 0 ? null : (
        <>
          <h3 className={css.heading}>{t(words.missing)}</h3>
          <ul className={css.list} aria-label={t(words.missing)}>
            {missing.map((one) => (
              <li key={`${one.kind} ${one.name}`} className={css.item}>
                <span className={css.said}>{t(one.said)}</span>
                <Pill tone="risk">{t(words.missing)}</Pill>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={css.heading}>{t(words.findings)}</h3>
      {findings.length === 0 ? (
        <p className={css.quiet}>{t(words.noFindings)}</p>
      ) : (
        <ul className={css.list} aria-label={t(words.findings)}>
          {findings.map(({ kind, tone, said }) => (
            <li key={said.en} className={css.item}>
              <span className={css.said}>{t(said)}</span>
              <Pill tone={tone}>{t(kindNames[kind])}</Pill>
            </li>
          ))}
        </ul>
      )}
      <p className={css.quiet}>
        {t(sentences.size, n.bytes(size))} · {t(words.ads)}
      </p>
    </>
  )
}
