import { type RawBuilder, sql } from 'kysely'

/** Whether a person answered an asking: `wholly`, `partly` or `not`; of an anonymous one always `not`, for it has no links of persons. */
export function answered(asking: string, person: string): RawBuilder<'wholly' | 'partly' | 'not'> {
  return sql`coalesce((
    SELECT CASE WHEN bool_or(s.state = 'complete') THEN 'wholly' ELSE 'partly' END
    FROM answer_links l JOIN sittings s ON s.workspace_id = l.workspace_id AND s.link_id = l.id
    WHERE l.workspace_id = a.workspace_id AND l.asking_id = ${sql.ref(asking)} AND l.person_id = ${sql.ref(person)}
    HAVING count(*) > 0), 'not')`
}
