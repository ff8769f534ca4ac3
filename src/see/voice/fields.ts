import type { Contribution, DeclaredFigure } from '#platform/furnishing/contributions.ts'
import { onScale, points } from '#platform/wording/unit.ts'
import { type Measure, ScoresWish } from './contract.ts'
import { scores } from './voice.ts'
import { measureMeanings, measureNames } from './words.ts'

/** A score is told to so many places. */
const digits = 12

function figure(measure: Measure, said: Pick<DeclaredFigure, 'unit' | 'better'>): DeclaredFigure {
  return {
    name: measure,
    label: measureNames[measure],
    meaning: measureMeanings[measure],
    ...said,
    read: async (context, asked) => {
      const { periods, whole } = await scores(context, ScoresWish.parse({ ...asked, measure }))
      return periods.map((span, i) => {
        const cell = whole[i]
        const { from, to } = span
        const score = cell?.score
        return {
          ...span,
          value:
            score?.known === true
              ? { known: true, value: score.value.toFixed(digits) }
              : { known: false, because: score?.because ?? measureNames[measure] },
          currency: null,
          rows:
            cell === undefined || cell.n === 0 ? null : `/voice/answers?${new URLSearchParams({ measure, from, to })}`,
        }
      })
    },
  }
}

export const fields: Contribution = {
  figures: [
    figure('nps', { unit: points, better: 'higher' }),
    figure('csat', { unit: onScale('share'), better: 'higher' }),
    figure('ces', { unit: points, better: 'lower' }),
  ],
}
