import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { withdrawLetter } from '../outside/outside.ts'
import { letterOf } from './invitations.ts'
import type { SignedIn } from './signing-in/sessions.ts'

/** Answers whether it could be used. Its letter, where it still waits, would ask for what has been done. */
export async function acceptInvitation(context: Context, id: string, user: SignedIn): Promise<boolean> {
  const joined = await join(context, id, user)
  if (joined) await withdrawLetter(context, letterOf(id))
  return joined
}

/** One statement, so that an invitation is used once even when two tabs accept it. */
async function join(
  { db, workspace, now }: Context,
  id: string,
  user: { id: string; name: string; email: string },
): Promise<boolean> {
  const { rows } = await sql`
    WITH used AS (
      UPDATE invitations SET accepted_at = ${now}
      WHERE workspace_id = ${workspace.id} AND id = ${id} AND accepted_at IS NULL
      RETURNING workspace_id, role
    ), joined AS (
      INSERT INTO members (workspace_id, user_id, name, email, role)
      SELECT workspace_id, ${user.id}, ${user.name}, ${user.email}, role FROM used
      ON CONFLICT (workspace_id, user_id) DO UPDATE SET left_at = NULL, role = excluded.role
        WHERE members.left_at IS NOT NULL
      RETURNING workspace_id, id
    )
    INSERT INTO notices (workspace_id, name, data)
    SELECT workspace_id, 'member.joined', jsonb_build_object('memberId', id) FROM joined
    RETURNING workspace_id`.execute(db)
  return rows.length > 0
}
