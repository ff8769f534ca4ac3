import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '#web/address.ts'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { bringsNothing, isOpen } from '../import-standing.ts'
import { api, type ShownImport } from '../imports-api.ts'
import { words } from './words.ts'

/** What can be done next with an import that has been tried or run. */
export function ImportActs({ one }: { readonly one: ShownImport }) {
  const { t } = useWords()
  const [, setSearch] = useSearch()
  const confirm = useConfirm()
  const mayRun = useMay('imports.run')
  const run = useAct(api.run)
  const trial = useAct(api.trial)
  const undo = useAct(api.undo)
  const start = run.mutate
  const tryAgain = trial.mutate
  const takeOn = undo.mutate
  const cache = useQueryClient()
  const { latest } = one
  if (!mayRun || latest === null || (isOpen(latest) && latest.problem === null)) return null
  if (isOpen(latest))
    return (
      <Button variant="filled" onClick={() => (latest.kind === 'undo' ? takeOn : start)({ id: one.id })}>
        {t(words.goOn)}
      </Button>
    )
  const isFailedTrial = latest.kind === 'trial' && latest.state === 'failed'
  const isDone = one.runs.some(({ kind, state }) => kind === 'run' && state === 'completed') && !one.undone
  const takeBack = async () => {
    if (
      await confirm({
        title: t(words.takeBackTitle),
        text: t(words.takeBackText),
        act: t(words.takeBack),
        danger: true,
      })
    )
      await undo.mutateAsync({ id: one.id }).catch(() => cache.invalidateQueries({ queryKey: ['imports'] }))
  }
  return (
    <Group gap="xs">
      <Button onClick={() => setSearch({ step: 'columns' }, { push: true })}>{t(words.changeColumns)}</Button>
      {isDone || latest.kind === 'run' || latest.kept > 0 ? (
        <Button loading={undo.isPending} onClick={() => void takeBack()}>
          {t(words.takeBack)}
        </Button>
      ) : null}
      {isFailedTrial ? (
        <Button loading={trial.isPending} onClick={() => tryAgain({ id: one.id })}>
          {t(words.tryIt)}
        </Button>
      ) : null}
      {isFailedTrial || latest.questions.length > 0 || bringsNothing(latest) ? null : (
        <Button
          variant={latest.kind === 'trial' ? 'filled' : 'default'}
          loading={run.isPending}
          onClick={() => start({ id: one.id })}
        >
          {t(latest.kind === 'trial' ? words.importNow : words.importAgain)}
        </Button>
      )}
    </Group>
  )
}
