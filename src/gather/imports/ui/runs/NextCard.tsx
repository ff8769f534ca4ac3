import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import css from './Runs.module.css'
import { words } from './words.ts'

/** Where one goes from an import: to what it is for. */
export function NextCard() {
  const { t } = useWords()
  return (
    <Card title={t(words.next)}>
      <div className={css.next}>
        <Go to="/">{t(words.toToday)}</Go>
        <Go to="/customers">{t(words.toCustomers)}</Go>
        <Go to="/duplicates">{t(words.toDuplicates)}</Go>
      </div>
    </Card>
  )
}
