import { SimpleGrid, TextInput } from '@mantine/core'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { languages, type TemplateDraft, usedIn } from '../template-draft.ts'
import { languageName, sentences, words } from '../template-words.ts'
import css from '../templates.module.css'
import { type Variable, variableSaid } from './variable-said.ts'

type Props = {
  readonly draft: TemplateDraft
  readonly variables: readonly Variable[]
  readonly problem: string | undefined
  readonly onChange: (next: (present: TemplateDraft) => TemplateDraft) => void
}

/** Never unknown: how somebody is spoken to, and what the season says. */
const always = ['person.salutation', 'letter.season', 'workspace.name']

/** Each value that the texts ask for, and what is said where it is not known. */
export function FallbacksCard({ draft, variables, problem, onChange }: Props) {
  const { t } = useWords()
  const names = usedIn(
    draft,
    variables.map(({ name }) => name),
  ).filter((name) => !always.includes(name))
  const set = (name: string, language: 'en' | 'ja', said: string) =>
    onChange((present) => {
      const next = { en: '', ja: '', ...present.fallbacks[name], [language]: said }
      const { [name]: _, ...others } = present.fallbacks
      return { ...present, fallbacks: next.en === '' && next.ja === '' ? others : { ...others, [name]: next } }
    })
  return (
    <Card title={t(words.fallbacks)} sub={t(words.fallbacksHint)}>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      {names.length === 0 ? <p className={css.quiet}>{t(words.noVariables)}</p> : null}
      {names.map((name) => {
        const variable = variables.find((one) => one.name === name)
        const label = variable === undefined ? name : variableSaid(variable, t)
        return (
          <SimpleGrid key={name} cols={{ base: 1, xs: 2 }} spacing="sm" mb="sm">
            {languages.map((language) => (
              <TextInput
                key={language}
                label={t(sentences.inLanguage, label, t(languageName(language)))}
                maxLength={500}
                value={draft.fallbacks[name]?.[language] ?? ''}
                onChange={(event) => set(name, language, event.currentTarget.value)}
              />
            ))}
          </SimpleGrid>
        )
      })}
    </Card>
  )
}
