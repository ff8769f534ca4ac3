import { Trail } from '#web/kit/Trail.tsx'
import { useMembers } from '#web/session/use-members.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { basisNames, channelNames, methodNames, purposeNames } from '../../consent/words.ts'
import type { ShownConsent } from '../people-api.ts'
import css from './ConsentHistory.module.css'
import { sentences, words } from './words.ts'

/** Every decision as it was recorded, the latest first. */
export function ConsentHistory({ rows }: { readonly rows: readonly ShownConsent[] }) {
  const all = useWords()
  const { t } = all
  const { nameOf } = useMembers()
  return (
    <section className={css.history} aria-label={t(words.history)}>
      <h3>{t(words.history)}</h3>
      {rows.length === 0 ? (
        <p className={css.none}>{t(words.noHistory)}</p>
      ) : (
        <Trail
          entries={rows.map((row) => ({
            key: row.id,
            at: row.decidedAt,
            title: titleOf(row, all),
            body: <Details consent={row} />,
            tone: row.given ? 'good' : 'watch',
            by: nameOf(row.author.replace(/^member:/, '')),
          }))}
        />
      )}
    </section>
  )
}

function titleOf({ purpose, channel, given }: ShownConsent, { t }: Words): string {
  const where = channel === null ? '' : `${t(words.dot)}${t(channelNames[channel])}`
  return `${t(purposeNames[purpose])}${where}: ${t(given ? words.agreed : words.withdrawn)}`
}

function Details({ consent }: { readonly consent: ShownConsent }) {
  const { t, n } = useWords()
  const { basis, method, source, expiresOn, evidence, note } = consent
  const facts = [
    basis === null ? null : t(basisNames[basis]),
    method === null ? null : t(methodNames[method]),
    source,
    expiresOn === null ? null : t(sentences.until, n.day(expiresOn)),
  ].filter((part) => part !== null)
  return (
    <>
      {facts.length === 0 ? null : <div>{facts.join(t(words.dot))}</div>}
      {evidence === null ? null : <Evidence text={evidence} />}
      {note === null ? null : <div>{note}</div>}
    </>
  )
}

function Evidence({ text }: { readonly text: string }) {
  const { t } = useWords()
  if (!/^https?:\/\/\S+$/.test(text)) return <div>{text}</div>
  return (
    <div>
      <a href={text} target="_blank" rel="noreferrer noopener">
        {t(words.evidence)}
      </a>
    </div>
  )
}
