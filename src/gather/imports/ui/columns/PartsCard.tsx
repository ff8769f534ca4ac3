import { Switch } from '@mantine/core'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownTarget } from '../imports-api.ts'
import { Fields, type FormFacts } from './FieldsCard.tsx'
import css from './Mapping.module.css'
import { type Draft, type Part, withPart } from './mapping-draft.ts'
import { sentences, words } from './words.ts'

type PartsCardProps = {
  readonly form: FormFacts
  readonly targets: readonly ShownTarget[]
  readonly draft: Draft
  readonly suggested: readonly Part[]
  readonly onChange: (draft: Draft) => void
}

/** What a row about a customer most often holds besides. */
const usual = ['people', 'contracts']

/** Further records of each row: the customer's person, its contract. */
export function PartsCard({ form, targets, draft, suggested, onChange }: PartsCardProps) {
  const { t, locale } = useWords()
  if (draft.target !== 'customers') return null
  const offered = new Set([
    ...usual,
    ...suggested.map(({ target }) => target),
    ...draft.also.map(({ target }) => target),
  ])
  return (
    <Card title={t(words.partsTitle)}>
      {targets
        .filter(({ name }) => offered.has(name))
        .map((target) => {
          const part = draft.also.find((one) => one.target === target.name)
          const begun = suggested.find((one) => one.target === target.name)
          const empty = { target: target.name, columns: {}, defaults: {} }
          return (
            <section key={target.name} className={css.part}>
              <Switch
                label={t(sentences.partOf, target.label[locale])}
                description={target.name === 'people' ? t(words.peopleSub) : undefined}
                checked={part !== undefined}
                onChange={(event) =>
                  onChange(withPart(draft, target.name, event.currentTarget.checked ? (begun ?? empty) : null))
                }
              />
              {part === undefined ? null : (
                <Fields
                  form={form}
                  target={target}
                  part={part}
                  isFurther
                  onChange={(changed) => onChange(withPart(draft, target.name, changed))}
                />
              )}
            </section>
          )
        })}
    </Card>
  )
}
