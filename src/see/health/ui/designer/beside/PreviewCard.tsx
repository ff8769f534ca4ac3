import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Definition } from '../../../../scorecards/contract.ts'
import { pointsReached, scoreOf } from '../../../../scorecards/ui/live-score.ts'
import { bandWords } from '../../band-words.ts'
import { api } from '../../health-api.ts'
import { Moon } from '../../Moon.tsx'
import { words } from '../../words.ts'
import css from './beside.module.css'

/** The draft on real customers. What it measures is asked again only when that changes; weights and scales are scored here. */
export function PreviewCard({ definition }: { readonly definition: Definition }) {
  const { t, n } = useWords()
  const measuring = JSON.stringify([
    definition.measures.map(({ id, source, validDays, least }) => [id, source, validDays, least]),
    definition.alarms.map(({ id, criteria, ends }) => [id, criteria, ends]),
  ])
  const [asked] = useDebouncedValue({ measuring, definition }, 500, { leading: true })
  const answer = useAsk(
    api.preview,
    { definition: stable(asked.definition), customerIds: [] },
    { placeholderData: keepPreviousData },
  )
  return (
    <Card title={t(words.preview)} sub={t(words.previewSub)}>
      <Answer of={answer}>
        {({ rows }) => (
          <ul className={css.samples}>
            {rows.map(({ customerId, name, band, inputs, raised }) => {
              const score = scoreOf(definition, inputs, raised)
              return (
                <li key={customerId} className={css.sample}>
                  <Moon band={band} />
                  <Go quiet to={`/customers/${customerId}`}>
                    {name}
                  </Go>
                  <Moon band={score.band} />
                  <span className={css.score}>
                    {score.score === null ? t(bandWords[score.band ?? 'unknown']) : n.whole(pointsReached(score.score))}
                  </span>
                </li>
              )
            })}
          </ul>
        )}
      </Answer>
    </Card>
  )
}

/** The same question for the same measuring, whatever else is typed, half-typed or left empty: it keeps the answer in the cache. */
function stable({ measures, alarms }: Definition): Definition {
  return {
    mode: 'score',
    groups: [],
    exceptions: [],
    cells: [],
    edges: sameEdges,
    leastKnown: 0,
    warnsEarly: false,
    alarms: alarms.map(({ id, criteria, ends }) => ({
      id,
      criteria,
      ends,
      name: { en: id, ja: id },
      act: { en: id, ja: id },
      ceiling: 'risk',
    })),
    unknownActs: [],
    basis: null,
    highFrom: 0,
    acts: { thriving: [], steady: [], watch: [], risk: [] },
    measures: measures.map(({ id, source, validDays, least }) => ({
      id,
      name: { en: id, ja: id },
      group: null,
      source,
      validDays,
      least,
      weight: 1,
      lifts: true,
      scale: {
        kind: 'curve',
        corners: [
          { at: 0, points: 0 },
          { at: 1, points: 100 },
        ],
      },
    })),
  }
}

const edge = { from: 0, included: true }
const sameEdges: Definition['edges'] = { thriving: edge, steady: edge, watch: edge }
