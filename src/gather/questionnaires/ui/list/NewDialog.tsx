import { Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { type InputOf, useAct, useAsk } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../questionnaires.module.css'
import { api } from '../questionnaires-api.ts'
import { sentences, words } from './list-words.ts'
import { addressOf } from './questionnaire-columns.tsx'

type Ready = NonNullable<InputOf<typeof api.create>['from']>

/** Begins a survey with a ready questionnaire, or with none. */
export function NewDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, n, locale } = useWords()
  const go = useGo()
  const ready = useAsk(api.ready, {})
  const [chosen, setChosen] = useState<Ready | ''>('relationship')
  const [named, setName] = useState<string | null>(null)
  const add = useAct(api.create, {
    quiet: true,
    done: words.made,
    onDone: ({ id }) => {
      onClose()
      go(addressOf(id))
    },
  })
  const problems = problemsIn(add.error, ['name'])
  return (
    <Dialog open wide onClose={onClose} title={t(words.add)}>
      <Answer of={ready}>
        {({ rows }) => {
          const one = rows.find(({ key }) => key === chosen)
          const name = named ?? one?.name[locale] ?? ''
          return (
            <Form
              problem={problems.overall}
              act={t(words.begin)}
              isPending={add.isPending}
              onSubmit={() => add.mutate({ name, ...(chosen !== '' && { from: chosen }) })}
              onCancel={onClose}
            >
              <Radio.Group
                label={t(words.startFrom)}
                value={chosen}
                onChange={(key) => setChosen(rows.find((row) => row.key === key)?.key ?? '')}
              >
                <div className={css.choices}>
                  {rows.map(({ key, name: called, about, asked }) => (
                    <Radio
                      key={key}
                      value={key}
                      label={called[locale]}
                      description={`${about[locale]} ${t(sentences.questions, asked.questions.length, n.whole(asked.questions.length))}`}
                    />
                  ))}
                  <Radio value="" label={t(words.empty)} description={t(words.emptyAbout)} />
                </div>
              </Radio.Group>
              <TextInput
                mt="md"
                label={t(words.name)}
                description={t(words.nameHint)}
                value={name}
                maxLength={200}
                error={problems.at.get('name')}
                onChange={(event) => setName(event.currentTarget.value)}
                required
              />
            </Form>
          )
        }}
      </Answer>
    </Dialog>
  )
}
