import { Button } from '@mantine/core'
import { Card } from '#web/kit/page/Card.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../asked/limits.ts'
import type { End, Questionnaire } from '../../asked/questionnaire.ts'
import { blank } from '../../asked/texts.ts'
import { BothFields } from './BothFields.tsx'
import css from './editing.module.css'
import { sentences, words } from './editing-words.ts'
import { freeKey, moved, namesOf, putBack, ruleOn } from './edits.ts'
import { FoundList, foundAt } from './FoundList.tsx'
import type { Found } from './found.ts'
import type { GivenKeys } from './keys/given-keys.ts'
import { RulesFields } from './RulesFields.tsx'

type Props = {
  readonly asked: Questionnaire
  readonly given: GivenKeys
  readonly found: Found
  readonly onChange: (next: (present: Questionnaire) => Questionnaire) => void
}

/** What is shown at the end to whom. */
export function EndsCard({ asked: { questions, ends }, given, found, onChange }: Props) {
  const { t, n } = useWords()
  const tell = useTell()
  const [first] = questions
  const put = (change: (list: End[]) => End[]) => onChange((present) => ({ ...present, ends: change(present.ends) }))
  const add = () => {
    if (first === undefined) return
    const key = freeKey('end', [...given.ends])
    put((list) => [...list, { key, showIf: { match: 'all', rules: [ruleOn(first)] }, title: blank, text: blank }])
  }
  const remove = (place: number) => {
    put((list) => list.toSpliced(place, 1))
    tell(t(words.removed), { undo: () => put((list) => putBack(list, ends, place)) })
  }
  const names = namesOf(ends)
  return (
    <Card
      title={t(words.ends)}
      sub={t(first === undefined ? words.unanswerable : words.endsText)}
      acts={
        <Button variant="default" disabled={first === undefined || ends.length >= limits.ends} onClick={add}>
          {t(words.addEnd)}
        </Button>
      }
    >
      <ol className={css.options} aria-label={t(words.ends)}>
        {ends.map((end, place) => {
          const name = t(sentences.numbered, t(words.ends), n.whole(place + 1))
          const change = (part: Partial<End>) =>
            put((list) => list.map((one, at) => (at === place ? { ...one, ...part } : one)))
          const act = (said: string) => t(sentences.actOn, said, name)
          return (
            <li key={names[place]} className={css.question}>
              <fieldset className={css.fields} style={{ margin: 0, border: 0, minWidth: 0 }}>
                <legend className={css.legend}>{name}</legend>
                <RulesFields rules={end.showIf} earlier={questions} onChange={(showIf) => change({ showIf })} />
                <BothFields
                  label={t(words.endTitle)}
                  value={end.title}
                  most={limits.title}
                  onChange={(title) => change({ title })}
                />
                <BothFields
                  lines
                  label={t(words.endText)}
                  value={end.text}
                  most={limits.help}
                  onChange={(text) => change({ text })}
                />
                <span className={css.buttons}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={place === 0}
                    aria-label={act(t(words.up))}
                    onClick={() => put((list) => moved(list, place, -1))}
                  >
                    {t(words.up)}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={act(t(words.remove))}
                    onClick={() => remove(place)}
                  >
                    {t(words.remove)}
                  </Button>
                </span>
              </fieldset>
              <FoundList
                faults={foundAt(found.faults, `ends.${place}`)}
                findings={foundAt(found.findings, `ends.${place}`)}
              />
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
