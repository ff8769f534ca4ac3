import { bandsInSql } from '../segments/words.ts'

const code = (band: string) => `indexOf(${bandsInSql}, ${band})`
const lately = "workspace_id = {workspace:UUID} AND read_at > {since:DateTime64(3, 'UTC')}"
const movers = `SELECT customer_id FROM health_readings WHERE ${lately} AND band != previous_band AND previous_band != ''`

/** Of these customers those who are still there: whoever was merged away or deleted since is nobody's success and nobody's loss. */
export const stillThere = (candidates: string) =>
  `customer_id IN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND id IN (${candidates}))`

/**
 * The customers whose band changed since an instant, with the rank of the band before and of the present one; 0 of what is not known.
 * Only those with a change of band since are grouped, which are few: everybody's first readings are not.
 */
export const movesFacts = `SELECT customer_id, ${code('argMin(previous_band, read_at)')} AS was, ${code('argMax(band, read_at)')} AS stands
      FROM health_readings WHERE ${lately} AND customer_id IN (${movers}) AND ${stillThere(movers)} GROUP BY customer_id`

type Direction = 'fell' | 'rose'

/** Who has come to a worse or to a better band, of `movesFacts`. */
export const movedTo: Readonly<Record<Direction, string>> = {
  fell: 'was > 0 AND stands > was',
  rose: 'stands > 0 AND stands < was',
}

/** So many days are looked back by whoever tells what changed. */
export const movedWithinDays = 7
