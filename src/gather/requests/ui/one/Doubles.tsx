import { Button } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from '../requests.module.css'
import { api, type ShownRequestPage } from '../requests-api.ts'
import { sentences, words } from '../words.ts'

/** What was joined into a request, with the way apart again. */
export function Doubles({ of: { doubles } }: { readonly of: Pick<ShownRequestPage, 'doubles'> }) {
  const { t, n } = useWords()
  const mayDecide = useMay('requests.decide')
  const part = useAct(api.part, { done: words.parted })
  if (doubles.length === 0) return null
  return (
    <Card title={t(words.doubles)} flush>
      <ul className={css.lines}>
        {doubles.map(({ id, title, voices }) => (
          <li key={id} className={css.line}>
            <span>
              <Go to={`/requests/${id}`}>{title}</Go>{' '}
              <span className={css.quiet}>{t(sentences.voices, n.whole(voices))}</span>
            </span>
            {mayDecide ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t(sentences.partOf, title)}
                onClick={() => part.mutate({ id })}
              >
                {t(words.part)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
