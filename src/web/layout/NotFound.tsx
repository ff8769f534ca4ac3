import { EmptyState } from '../kit/EmptyState.tsx'
import { Go } from '../kit/Go.tsx'
import { PageTitle } from '../kit/PageTitle.tsx'
import { useWords } from '../say.ts'
import css from './Frame.module.css'
import { words } from './words.ts'

export function NotFound() {
  const { t } = useWords()
  return (
    <main className={css.alone}>
      <EmptyState
        title={<PageTitle title={t(words.notFoundTitle)} />}
        text={t(words.notFoundText)}
        act={<Go to="/">{t(words.toToday)}</Go>}
      />
    </main>
  )
}
