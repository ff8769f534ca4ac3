import { nobody } from '#platform/stores/facts.ts'

export const ours = 'workspace_id = {workspace:UUID}'
export const none = `toUUID('${nobody}')`
/** People who withdrew their consent to analysis. */
export const withheld = `SELECT id FROM people FINAL WHERE ${ours} AND may_analyse = 0`
/** Their events are stored and counted nowhere. */
export const mayCount = `person_id NOT IN (${withheld})`

/** What counts as somebody doing something: not what merely says who somebody is, nor what we did ourselves. */
export const activity = "type NOT IN ('identify', 'group', 'alias', 'message')"
/** Who did it: the person where known, else the user or device that was named. */
export const actor = `if(person_id != ${none}, toString(person_id), if(user_id != '', user_id, anonymous_id))`
