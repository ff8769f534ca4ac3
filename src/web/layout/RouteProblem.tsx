import { Button } from '@mantine/core'
import { EmptyState } from '../kit/said/EmptyState.tsx'
import { ErrorState } from '../kit/said/ErrorState.tsx'
import { useWords } from '../wording/say.ts'
import css from './Frame.module.css'
import { words } from './words.ts'

/** A page that broke, or whose file is gone because a newer version was installed meanwhile. */
export function RouteProblem({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useWords()
  const outdated = /dynamically imported module|Failed to fetch dynamically|importing a module script/i.test(
    String(error),
  )
  return (
    <div className={css.alone}>
      {outdated ? (
        <EmptyState
          title={t(words.newVersionTitle)}
          text={t(words.newVersionText)}
          act={<Button onClick={() => location.reload()}>{t(words.reload)}</Button>}
        />
      ) : (
        <ErrorState error={error} retry={reset} />
      )}
    </div>
  )
}
