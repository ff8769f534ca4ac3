import { Button } from '@mantine/core'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Score } from '../contract.ts'
import { kindNames, sideNames } from '../words.ts'
import css from './touchpoints.module.css'
import type { ShownTouchpoint } from './touchpoints-api.ts'
import { sentences, words } from './words.ts'

type TouchpointCardProps = { readonly of: ShownTouchpoint; readonly onEdit?: () => void }

/** One touchpoint: what is felt, what is done, and each question that is asked about it with its score. */
export function TouchpointCard({ of, onEdit }: TouchpointCardProps) {
  const { t } = useWords()
  const { name, stage, ownerName, questions, felt, done, lacks } = of
  return (
    <Card
      title={t(name)}
      sub={[stage, ownerName].filter((part) => part).join(' · ')}
      {...(onEdit !== undefined && {
        acts: (
          <Button size="compact-sm" variant="default" aria-label={t(sentences.editOf, t(name))} onClick={onEdit}>
            {t(words.edit)}
          </Button>
        ),
      })}
    >
      {lacks.length === 0 ? null : (
        <p className={css.gaps}>
          {lacks.map((side) => (
            <Pill key={side} tone="watch">
              {t(sentences.lacks, t(sideNames[side]))}
            </Pill>
          ))}
        </p>
      )}
      <dl className={css.sides}>
        <div>
          <dt>{t(sideNames.felt)}</dt>
          <dd>
            <Felt of={felt} questions={questions} />
          </dd>
        </div>
        <div>
          <dt>{t(sideNames.done)}</dt>
          <dd>
            <Done of={done} />
          </dd>
        </div>
      </dl>
      {questions.length === 0 ? null : (
        <ul className={css.questions} aria-label={t(words.questions)}>
          {questions.map(({ survey, question, text, of: score }) => (
            <li key={`${survey} ${question}`}>
              {text.en === '' && text.ja === '' ? t(words.askedNoMore) : t(bothFilled(text))}{' '}
              <span className={css.quiet}>{survey}</span> {score === null ? null : <ScoreSaid of={score} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Felt({ of, questions }: { readonly of: ShownTouchpoint['felt'] } & Pick<ShownTouchpoint, 'questions'>) {
  const { t } = useWords()
  if (of === null) return <span className={css.quiet}>{t(words.notNamed)}</span>
  if (of.by === 'figure') return <FigureSaid of={of.figure} />
  const asked = questions.find(({ survey, question }) => survey === of.survey && question === of.question)
  if (of.of === null) return <span className={css.quiet}>{t(words.askedNoMore)}</span>
  return (
    <>
      <ScoreSaid of={of.of} />{' '}
      <span className={css.quiet}>{asked === undefined ? null : t(bothFilled(asked.text))}</span>
    </>
  )
}

function Done({ of }: { readonly of: ShownTouchpoint['done'] }) {
  const { t, n } = useWords()
  if (of === null) return <span className={css.quiet}>{t(words.notNamed)}</span>
  if (of.by === 'figure') return <FigureSaid of={of.figure} />
  return (
    <>
      <span className={css.value}>{t(sentences.happened, n.whole(of.customers), n.whole(of.events))}</span>{' '}
      <span className={css.quiet}>{of.event}</span>
    </>
  )
}

function ScoreSaid({ of: { kind, n: many, score } }: { readonly of: Score }) {
  const { t, n } = useWords()
  if (!score.known) return <span className={css.quiet}>{t(score.because)}</span>
  const shown = (value: number) =>
    kind === 'nps' ? n.signed(value) : kind === 'csat' ? n.percent(value) : n.number(value)
  const { value, low, high } = score
  return (
    <span>
      <span className={css.value}>
        {t(kindNames[kind])} {shown(value)}
      </span>{' '}
      <span className={css.quiet}>
        {[
          t(sentences.answers, n.whole(many)),
          low === null || high === null ? '' : t(sentences.interval, shown(low), shown(high)),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </span>
  )
}

type Figure = Extract<NonNullable<ShownTouchpoint['done']>, { by: 'figure' }>['figure']

function FigureSaid({ of: { label, value, unit, currency } }: { readonly of: Figure }) {
  const { t, n } = useWords()
  if (!value.known)
    return (
      <span className={css.quiet}>
        {t(label)}: {t(value.because)}
      </span>
    )
  const shown =
    currency !== null
      ? n.money({ amount: value.value, currency })
      : unit === 'share'
        ? n.percent(Number(value.value))
        : n.number(Number(value.value))
  return (
    <>
      <span className={css.value}>{shown}</span> <span className={css.quiet}>{t(label)}</span>
    </>
  )
}

/** Where a text is written in one language alone, that is shown in both. */
function bothFilled({ en, ja }: { readonly en: string; readonly ja: string }) {
  return { en: en || ja, ja: ja || en }
}
