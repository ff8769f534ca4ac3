import { useWords } from '#web/wording/say.ts'
import { bandWords } from '../../band-words.ts'
import type { api } from '../../health-api.ts'
import { sentences, words } from '../../words.ts'
import css from './publishing.module.css'

type Consequences = Awaited<ReturnType<typeof api.consequences>>
type MovesProps = { readonly of: Consequences }

/** How many customers would move between which bands, with some of them by name. */
export function Moves({ of: { customers, moved, moves } }: MovesProps) {
  const { t, n } = useWords()
  const others = moves.filter(({ from, to }) => from !== to)
  if (others.length === 0) return <p className={css.said}>{t(words.nobodyMoves)}</p>
  return (
    <>
      <p className={css.said}>{t(sentences.moved, n.whole(moved), n.whole(customers))}</p>
      <MovesList moves={others} />
    </>
  )
}

export function MovesList({ moves }: Pick<Consequences, 'moves'>) {
  const { t, n } = useWords()
  return (
    <ul className={css.moves}>
      {moves.map(({ from, to, customers, examples }) => (
        <li key={`${from} ${to}`}>
          {t(sentences.move, t(bandWords[from ?? 'unknown']), t(bandWords[to ?? 'unknown']), n.whole(customers))}
          <span className={css.quiet}> {n.list(examples.map(({ name }) => name))}</span>
        </li>
      ))}
    </ul>
  )
}
