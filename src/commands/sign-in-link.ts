import type { Out } from './out.ts'
import type { Reached } from './reach.ts'

/** Prints a link that signs a member in, once, within a day: for whoever has lost the password. */
export async function printSignInLink(email: string | undefined, reached: Reached, out: Out): Promise<void> {
  const answer = await reached.fetch('/operator/sign-in-links', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: email ?? null }),
  })
  const made = (await answer.json()) as { email: string; link: string; detail?: string }
  if (!answer.ok) throw new Error(made.detail ?? out.say(refused(answer.status)))
  if (out.json) return out.document(made)
  out.line(
    out.say({
      en: `${made.email} signs in with this link. It works once, within a day; a new password can be chosen on the profile within an hour of it.`,
      ja: `${made.email}の方は次のリンクからサインインできます（1回のみ、24時間有効）。サインイン後1時間以内に、プロフィールで新しいパスワードを設定してください。`,
    }),
  )
  out.line(`  ${made.link}`)
}

const refused = (status: number) => ({
  en: `The link was refused (${status}).`,
  ja: `リンクの発行は拒否されました（${status}）。`,
})
