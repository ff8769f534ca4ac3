import { Checkbox, SegmentedControl, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { attributeName } from '../attribute.ts'
import { attributeTypes, subjects } from '../contract.ts'
import { typeNames } from '../words.ts'
import { api, type ShownAttribute } from './attributes-api.ts'
import { words } from './words.ts'

type AttributeDialogProps = { readonly attribute: ShownAttribute | null; readonly onClose: () => void }
const fields = ['label', 'name', 'labels.en', 'labels.ja', 'descriptions.en', 'descriptions.ja']

/** Declares an attribute with its type, or says anew what one is called and what it means, in both languages. */
export function AttributeDialog({ attribute, onClose }: AttributeDialogProps) {
  const { t, locale } = useWords()
  const [labels, setLabels] = useState({ en: attribute?.labels.en ?? '', ja: attribute?.labels.ja ?? '' })
  const [descriptions, setDescriptions] = useState({
    en: attribute?.descriptions.en ?? '',
    ja: attribute?.descriptions.ja ?? '',
  })
  const [label, setLabel] = useState(attribute?.label ?? '')
  const [subject, setSubject] = useState<(typeof subjects)[number]>('customer')
  const [type, setType] = useState<(typeof attributeTypes)[number]>('text')
  const [declared, setDeclared] = useState(false)
  const declare = useAct(api.declare, { done: words.isDeclared, quiet: true, onDone: onClose })
  const change = useAct(api.change, { done: words.isChanged, quiet: true, onDone: onClose })
  const { error, isPending } = attribute === null ? declare : change
  const problems = problemsIn(error, fields)
  const submit = () => {
    const said = { labels: written(labels), descriptions: written(descriptions) }
    if (attribute === null) declare.mutate({ subject, type, name: attributeName(label), label: label.trim(), ...said })
    else change.mutate({ id: attribute.id, ...said, ...(declared ? { declared: true } : {}) })
  }
  return (
    <Dialog wide open onClose={onClose} title={attribute === null ? t(words.declare) : attribute.label}>
      <Form
        problem={problems.overall}
        act={t(attribute === null ? words.declare : words.save)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        {attribute === null ? (
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t(words.label)}
              required
              data-autofocus
              value={label}
              error={problems.at.get('label') ?? problems.at.get('name')}
              onChange={({ currentTarget }) => setLabel(currentTarget.value)}
            />
            <Select
              label={t(words.type)}
              data={attributeTypes.map((value) => ({ value, label: t(typeNames[value]) }))}
              value={type}
              allowDeselect={false}
              onChange={(value) => setType(attributeTypes.find((one) => one === value) ?? 'text')}
            />
            <SegmentedControl
              aria-label={t(words.subject)}
              data={subjects.map((value) => ({ value, label: t(words.subjects[value]) }))}
              value={subject}
              onChange={(value) => setSubject(subjects.find((one) => one === value) ?? 'customer')}
            />
          </SimpleGrid>
        ) : null}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
          {(['ja', 'en'] as const).map((language) => (
            <TextInput
              key={language}
              label={t(language === 'en' ? words.englishLabel : words.japaneseLabel)}
              placeholder={label}
              value={labels[language]}
              error={problems.at.get(`labels.${language}`)}
              data-autofocus={attribute !== null && language === locale ? true : undefined}
              onChange={({ currentTarget }) => setLabels({ ...labels, [language]: currentTarget.value })}
            />
          ))}
          {(['ja', 'en'] as const).map((language) => (
            <Textarea
              key={language}
              label={t(language === 'en' ? words.englishDescription : words.japaneseDescription)}
              autosize
              minRows={2}
              value={descriptions[language]}
              error={problems.at.get(`descriptions.${language}`)}
              onChange={({ currentTarget }) => setDescriptions({ ...descriptions, [language]: currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        {attribute?.learnt ? (
          <Checkbox
            mt="sm"
            label={t(words.keepType)}
            description={t(words.keepTypeHint, t(typeNames[attribute.type]))}
            checked={declared}
            onChange={({ currentTarget }) => setDeclared(currentTarget.checked)}
          />
        ) : null}
      </Form>
    </Dialog>
  )
}

/** What is left empty in a language is called by the label itself. */
function written(said: { readonly en: string; readonly ja: string }): { en?: string; ja?: string } {
  const [en, ja] = [said.en.trim(), said.ja.trim()]
  return { ...(en === '' ? {} : { en }), ...(ja === '' ? {} : { ja }) }
}
