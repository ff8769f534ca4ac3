import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownMessage } from '../messages-api.ts'
import { words } from '../words.ts'
import css from './writing.module.css'

/** What the message says in each of its languages. */
export function SaidText({ said }: Pick<ShownMessage, 'said'>) {
  const { t } = useWords()
  return (['en', 'ja'] as const).map((language) => {
    const one = said[language]
    return one === null ? null : (
      <Card key={language} title={t(language === 'en' ? words.english : words.japanese)}>
        <div lang={language}>
          <b>{one.subject}</b>
          <pre className={css.text}>{one.text}</pre>
        </div>
      </Card>
    )
  })
}
