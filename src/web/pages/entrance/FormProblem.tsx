import { sayingOf } from '../../kit/ErrorState.tsx'
import { Refusal } from '../../refusal.ts'
import { useWords } from '../../say.ts'
import css from './entrance.module.css'

/** What went wrong with the whole form; what is wrong with one field stands at that field. */
export function FormProblem({ error }: { readonly error: Error | null }) {
  const { t } = useWords()
  const refusal = error instanceof Refusal ? error : null
  if (error === null || (refusal !== null && refusal.issues.length > 0)) return null
  return (
    <p className={css.problem} role="alert">
      {refusal?.message || t(sayingOf(error).text)}
    </p>
  )
}
