import { Button } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useMay, useSession } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { ruleKindNames } from '../../words.ts'
import css from '../attribution.module.css'
import { api, type ShownRule } from '../attribution-api.ts'
import { partyName } from '../party.ts'
import { sentences, words } from './rules-words.ts'

type RuleCardProps = { readonly rule: ShownRule; readonly onRevise?: () => void }

/** A rule with its versions, the latest first: none of them changes. */
export function RuleCard({ rule, onRevise }: RuleCardProps) {
  const { t } = useWords()
  const revise =
    onRevise === undefined ? undefined : (
      <Button variant="default" size="compact-sm" aria-label={t(sentences.reviseOf, rule.name)} onClick={onRevise}>
        {t(words.revise)}
      </Button>
    )
  return (
    <Card title={rule.name} acts={revise} flush>
      <ul className={css.lines}>
        {rule.versions.map((version) => (
          <li key={version.id} className={css.line}>
            <Version rule={rule} version={version} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Version({ rule, version }: { readonly rule: ShownRule; readonly version: ShownRule['versions'][number] }) {
  const all = useWords()
  const { t, n } = all
  const { member } = useSession()
  const mayApprove = useMay('credits.approve')
  const agree = useAct(api.agree, { done: words.agreed })
  const { id, number, kind, shares, note, agreedOn, agreements, awaits } = version
  const hasAgreed = agreements.some(({ memberId }) => memberId === member.id)
  const isLast = kind === 'owners' ? hasAgreed : mayApprove
  const isMine = awaits.length > 0 ? awaits.some((one) => one.id === member.id) : isLast
  const split = shares.map((share) => `${partyName(share, all)} ${n.number(share.percent, 4)}%`)
  const names = agreements.flatMap(({ memberName }) => memberName ?? [])
  return (
    <>
      <div className={css.head}>
        <span>{t(sentences.version, n.whole(number), t(ruleKindNames[kind]))}</span>
        {agreedOn === null ? (
          <Pill tone="watch">{t(words.notAgreed)}</Pill>
        ) : (
          <Pill>{t(sentences.agreedOn, n.day(agreedOn))}</Pill>
        )}
      </div>
      {split.length === 0 ? null : <p>{n.list(split)}</p>}
      {note === '' ? null : <p className={css.quiet}>{note}</p>}
      {names.length === 0 ? null : <p className={css.quiet}>{t(sentences.agreedBy, n.list(names))}</p>}
      {awaits.length === 0 ? null : (
        <p className={css.quiet}>{t(sentences.awaits, n.list(awaits.map(({ name }) => name ?? '')))}</p>
      )}
      {agreedOn === null && isMine ? (
        <Button
          size="compact-sm"
          mt="xs"
          aria-label={t(sentences.agreeTo, rule.name, n.whole(number))}
          loading={agree.isPending}
          onClick={() => agree.mutate({ id })}
        >
          {t(words.agree)}
        </Button>
      ) : null}
    </>
  )
}
