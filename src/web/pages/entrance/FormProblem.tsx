import { Refusal } from '../../asking/refusal.ts'
import { sayingOf } from '../../kit/said/ErrorState.tsx'
import { useWords } from '../../wording/say.ts'
import css from './entrance.module.css'

type FormProblemProps = { readonly error: Error | null; readonly fields: readonly string[] }

/** What went wrong with the whole form; what is wrong with one of its fields stands at that field. */
export function FormProblem({ error, fields }: FormProblemProps) {
  const { t } = useWords()
  const refusal = error instanceof Refusal ? error : null
  if (error === null || fields.some((field) => refusal?.about(field) !== undefined)) return null
  return (
    <p className={css.problem} role="alert">
      {refusal?.message || t(sayingOf(error).text)}
    </p>
  )
}
