import { Radio, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAskPages } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { api as questionnaires } from '../../questionnaires/ui/questionnaires-api.ts'
import { api } from './answering-api.ts'
import css from './links.module.css'
import { words } from './words.ts'

type NewLinkDialogProps = { readonly onClose: () => void; readonly onMade: (id: string) => void }

/** A link for many. Those of single persons are made when these are asked. */
export function NewLinkDialog({ onClose, onMade }: NewLinkDialogProps) {
  const { t } = useWords()
  const pages = useAskPages(questionnaires.list, { limit: 100 })
  const [chosen, setChosen] = useState<string | null>(null)
  const [kind, setKind] = useState<'open' | 'anonymous'>('open')
  const [name, setName] = useState('')
  const make = useAct(api.make, { quiet: true, done: words.made, onDone: ({ id }) => onMade(id) })
  const problems = problemsIn(make.error, ['questionnaireId', 'kind', 'name'])
  const published = pages.rows.filter(({ publishedId }) => publishedId !== null)
  const questionnaireId = chosen ?? published[0]?.id ?? null
  return (
    <Dialog open wide onClose={onClose} title={t(words.add)}>
      <Answer of={pages.query}>
        {() =>
          published.length === 0 ? (
            <Note tone="watch">{t(words.nonePublished)}</Note>
          ) : (
            <Form
              problem={problems.overall}
              act={t(words.add)}
              isPending={make.isPending}
              onSubmit={() => {
                if (questionnaireId !== null) make.mutate({ questionnaireId, kind, name })
              }}
              onCancel={onClose}
            >
              <div className={css.shown}>
                <Select
                  label={t(words.survey)}
                  data={published.map(({ id, name: label }) => ({ value: id, label }))}
                  value={questionnaireId}
                  onChange={setChosen}
                  error={problems.at.get('questionnaireId')}
                  allowDeselect={false}
                />
                <Radio.Group
                  label={t(words.kind)}
                  value={kind}
                  onChange={(value) => setKind(value === 'anonymous' ? 'anonymous' : 'open')}
                >
                  <div className={css.shown}>
                    <Radio value="open" label={t(words.open)} description={t(words.openText)} />
                    <Radio value="anonymous" label={t(words.anonymous)} description={t(words.anonymousText)} />
                  </div>
                </Radio.Group>
                <TextInput
                  label={t(words.name)}
                  description={t(words.nameHint)}
                  value={name}
                  maxLength={200}
                  error={problems.at.get('name')}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
              </div>
            </Form>
          )
        }
      </Answer>
    </Dialog>
  )
}
