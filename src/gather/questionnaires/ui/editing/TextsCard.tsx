import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../asked/limits.ts'
import type { Questionnaire } from '../../asked/questionnaire.ts'
import { BothFields } from './BothFields.tsx'
import css from './editing.module.css'
import { words } from './editing-words.ts'
import { FoundList, foundAt } from './FoundList.tsx'
import type { Found } from './found.ts'

type Props = {
  readonly asked: Questionnaire
  readonly found: Found
  readonly onChange: (next: (present: Questionnaire) => Questionnaire) => void
}

/** What stands before the first question and after the last. */
export function TextsCard({ asked: { title, intro, thanks }, found, onChange }: Props) {
  const { t } = useWords()
  const at = (...paths: readonly string[]) => (
    <FoundList
      faults={paths.flatMap((path) => foundAt(found.faults, path))}
      findings={paths.flatMap((path) => foundAt(found.findings, path))}
    />
  )
  return (
    <Card title={t(words.texts)}>
      <div className={css.fields}>
        <BothFields
          label={t(words.title)}
          value={title}
          most={limits.title}
          onChange={(next) => onChange((present) => ({ ...present, title: next }))}
        />
        <BothFields
          lines
          label={t(words.intro)}
          value={intro}
          most={limits.help}
          onChange={(next) => onChange((present) => ({ ...present, intro: next }))}
        />
        {at('title', 'intro')}
        <BothFields
          label={t(words.thanks)}
          value={thanks.title}
          most={limits.title}
          onChange={(next) => onChange((present) => ({ ...present, thanks: { ...present.thanks, title: next } }))}
        />
        <BothFields
          lines
          label={t(words.thanksText)}
          value={thanks.text}
          most={limits.help}
          onChange={(next) => onChange((present) => ({ ...present, thanks: { ...present.thanks, text: next } }))}
        />
        {at('thanks')}
      </div>
    </Card>
  )
}
