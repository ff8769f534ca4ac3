import type { Contribution, TimelineEntry, TimelineSource } from '#platform/furnishing/contributions.ts'
import { bandWords, pointsReached } from '../scorecards/scorecards.ts'
import { bands } from '../segments/words.ts'
import * as facts from './facts.ts'
import { standingFigures } from './standing/standing-figures.ts'
import * as words from './words.ts'

export { movedTo, movedWithinDays, movesFacts, stillThere } from './moved.ts'

const turns: TimelineSource = {
  kind: 'health',
  label: words.health,
  read: async (context, customerId, before, limit) => {
    const found = await facts.turnsOf(context, customerId, before, limit)
    return found.map(({ id, read_at, band, previous_band, score, previous_score }) => {
      const from = previous_band === '' ? 'unknown' : previous_band
      const to = band === '' ? 'unknown' : band
      const entry: TimelineEntry = {
        id,
        kind: 'health',
        at: new Date(read_at),
        title: words.moved(bandWords[from], bandWords[to], from === 'unknown'),
        body:
          score === null
            ? ''
            : previous_score === null
              ? String(pointsReached(score))
              : `${pointsReached(previous_score)} → ${pointsReached(score)}`,
        tone: to === 'risk' ? 'bad' : to === 'watch' ? 'watch' : to === 'thriving' ? 'good' : 'plain',
        by: null,
      }
      return entry
    })
  },
}

export const fields: Contribution = {
  figures: standingFigures,
  timeline: [turns],
  fields: [
    { name: 'health.score', label: words.score, type: 'number', from: 'health_latest', value: 'score' },
    {
      name: 'health.band',
      label: words.band,
      type: 'choice',
      choices: bands.map((value) => ({ value, label: bandWords[value] })),
      from: 'health_latest',
      value: 'band',
    },
  ],
}
