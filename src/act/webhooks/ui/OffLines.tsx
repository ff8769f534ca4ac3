import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { useTrouble } from './StatePill.tsx'
import css from './webhooks.module.css'
import type { ShownWebhook } from './webhooks-api.ts'
import { words } from './words.ts'

/** Who is told nothing any more, and why. */
export function OffLines({ off }: { readonly off: readonly ShownWebhook[] }) {
  const { t } = useWords()
  return (
    <Card title={t(words.offTitle)}>
      <ul className={css.lines}>
        {off.map((one) => (
          <Line key={one.id} webhook={one} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ webhook }: { readonly webhook: ShownWebhook }) {
  const { t } = useWords()
  const trouble = useTrouble(webhook)
  return (
    <li className={css.line}>
      <div className={css.about}>
        {webhook.name}
        <p className={css.quiet}>{trouble}</p>
      </div>
      <Go to={`/settings/webhooks/${webhook.id}`}>{t(words.see)}</Go>
    </li>
  )
}
