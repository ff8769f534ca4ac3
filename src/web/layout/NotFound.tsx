import { Go } from '../kit/Go.tsx'
import { PageTitle } from '../kit/page/PageTitle.tsx'
import { useWords } from '../wording/say.ts'
import css from './Frame.module.css'
import { words } from './words.ts'

export function NotFound() {
  const { t } = useWords()
  return (
    <main className={css.alone}>
      <div>
        <PageTitle title={t(words.notFoundTitle)} lede={t(words.notFoundText)} />
        <Go to="/">{t(words.toToday)}</Go>
      </div>
    </main>
  )
}
