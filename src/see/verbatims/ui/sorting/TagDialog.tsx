import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { languages } from '../../sentiment/said.ts'
import { languageNames } from '../listing/language-names.ts'
import css from '../verbatims.module.css'
import { api, type ShownTag } from '../verbatims-api.ts'
import { words } from '../words.ts'

type Mark = number | string

/** A tag with the one rule that the screen edits; further rules that it has, kept through the API, stay as they are. */
export function TagDialog({ tag, onClose }: { readonly tag?: ShownTag; readonly onClose: () => void }) {
  const { t } = useWords()
  const [first, ...others] = tag?.rules ?? []
  const [name, setName] = useState(tag?.name ?? '')
  const [phrases, setPhrases] = useState(first?.phrases.join('\n') ?? '')
  const [language, setLanguage] = useState<string>(first?.language ?? '')
  const [from, setFrom] = useState<Mark>(first?.npsFrom ?? '')
  const [until, setUntil] = useState<Mark>(first?.npsUntil ?? '')
  const done = { done: words.saved, quiet: true, onDone: onClose }
  const add = useAct(api.addTag, done)
  const change = useAct(api.changeTag, done)
  const fields = ['name', 'rules.0.npsUntil', 'rules.0.phrases'] as const
  const problems = problemsIn(add.error ?? change.error, [...fields])
  const submit = () => {
    const said = phrases.split('\n').flatMap((line) => line.trim() || [])
    const mark = (value: Mark) => (value === '' ? null : Number(value))
    const own = {
      phrases: said,
      language: languages.find((one) => one === language) ?? null,
      npsFrom: mark(from),
      npsUntil: mark(until),
    }
    const rules = said.length === 0 ? others : [own, ...others]
    if (tag === undefined) add.mutate({ name, rules })
    else change.mutate({ id: tag.id, name, rules })
  }
  return (
    <Dialog open onClose={onClose} title={t(tag === undefined ? words.addTag : words.changeTag)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={add.isPending || change.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <TextInput
          label={t(words.name)}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
          error={problems.at.get('name')}
          data-autofocus
        />
        <Textarea
          mt={8}
          label={t(words.phrases)}
          description={t(words.phrasesHint)}
          value={phrases}
          onChange={({ currentTarget: { value } }) => setPhrases(value)}
          error={problems.at.get('rules.0.phrases')}
          minRows={4}
          autosize
        />
        <div className={css.fields}>
          <NumberInput label={t(words.npsFrom)} value={from} onChange={setFrom} min={0} max={10} allowDecimal={false} />
          <NumberInput
            label={t(words.npsUntil)}
            value={until}
            onChange={setUntil}
            min={0}
            max={10}
            allowDecimal={false}
            error={problems.at.get('rules.0.npsUntil')}
          />
        </div>
        <Select
          mt={8}
          label={t(words.language)}
          data={[
            { value: '', label: t(words.anyLanguage) },
            ...languages.map((value) => ({ value, label: t(languageNames[value]) })),
          ]}
          value={language}
          onChange={(value) => setLanguage(value ?? '')}
          allowDeselect={false}
        />
      </Form>
    </Dialog>
  )
}
