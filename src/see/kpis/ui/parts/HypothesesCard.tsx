import { Button } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { State } from '../../contract/hypothesis.ts'
import { becauseNames, stateNames } from '../../words.ts'
import css from '../kpis.module.css'
import { api, type ShownHypothesis } from '../kpis-api.ts'
import { sentences, words } from '../words.ts'

const tones: Readonly<Record<State, PillTone>> = { unknown: 'plain', supported: 'thriving', 'not supported': 'watch' }

type HypothesesCardProps = {
  readonly hypotheses: readonly ShownHypothesis[]
  readonly nameOf: (id: string) => string
  readonly onAdd?: (() => void) | undefined
}

/** What is thought to move what, and what the figures say of it. */
export function HypothesesCard({ hypotheses, nameOf, onAdd }: HypothesesCardProps) {
  const { t } = useWords()
  const acts = onAdd === undefined ? undefined : <Button onClick={onAdd}>{t(words.suppose)}</Button>
  return (
    <Card title={t(words.hypotheses)} sub={t(words.hypothesesSub)} acts={acts} flush>
      {hypotheses.length === 0 ? <EmptyState title={t(words.noHypotheses)} /> : null}
      <ul className={css.lines}>
        {hypotheses.map((one) => (
          <HypothesisLine key={one.id} hypothesis={one} nameOf={nameOf} />
        ))}
      </ul>
    </Card>
  )
}

type LineProps = { readonly hypothesis: ShownHypothesis; readonly nameOf: (id: string) => string }

function HypothesisLine({ hypothesis: { id, fromId, toId, expects, state, latest, note }, nameOf }: LineProps) {
  const { t, n } = useWords()
  const mayWrite = useMay('kpis.write')
  const confirm = useConfirm()
  const analyse = useAct(api.analyse, { done: words.analysed })
  const drop = useAct(api.drop, { done: words.dropped })
  const ask = t(latest === null ? words.analyse : words.analyseAgain)
  const what = t(sentences.moves, nameOf(fromId), nameOf(toId), expects)
  const dropIt = async () => {
    const asked = { title: t(words.dropTitle), text: t(words.dropText), act: t(words.drop), danger: true }
    if (await confirm(asked)) drop.mutate({ id })
  }
  return (
    <li className={css.line}>
      <div>
        <Pill tone={tones[state]}>{t(stateNames[state])}</Pill> {what}
        {note === '' ? null : <p className={css.quiet}>{note}</p>}
        <p className={css.quiet}>{t(becauseNames[latest?.because ?? 'not asked'])}</p>
        {latest === null ? null : <Found latest={latest} />}
        {latest === null ? null : <p className={css.quiet}>{t(sentences.askedOn, n.dayOf(latest.at))}</p>}
      </div>
      {mayWrite ? (
        <div className={css.acts}>
          <Button
            aria-label={t(sentences.actOf, ask, what)}
            loading={analyse.isPending}
            onClick={() => analyse.mutate({ id })}
          >
            {ask}
          </Button>
          <Button
            variant="subtle"
            color="red"
            aria-label={t(sentences.actOf, t(words.drop), what)}
            onClick={() => void dropIt()}
          >
            {t(words.drop)}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function Found({ latest }: { readonly latest: NonNullable<ShownHypothesis['latest']> }) {
  const { t, n } = useWords()
  const { lag, coefficient, interval, n: changes, p, lagsTried, months, needed } = latest
  if (latest.because === 'too few')
    return <p className={css.quiet}>{t(sentences.needed, n.whole(months), n.whole(needed))}</p>
  if (lag === null || coefficient === null || changes === null || p === null) return null
  const within = interval === null ? '' : t(sentences.within, n.number(interval.low, 2), n.number(interval.high, 2))
  return (
    <>
      <p className={css.quiet}>{t(sentences.found, String(lag), n.number(coefficient, 2), within, n.whole(changes))}</p>
      <p className={css.quiet}>{t(sentences.tried, n.whole(lagsTried), n.number(p, 4))}</p>
    </>
  )
}
