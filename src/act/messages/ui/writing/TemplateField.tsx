import { Select } from '@mantine/core'
import { useAskPages } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { templatesApi } from '../messages-api.ts'
import { sentences, words } from '../words.ts'
import { inClass, type MessageDraft } from './message-draft.ts'

type TemplateFieldProps = {
  readonly draft: MessageDraft
  readonly onChange: (next: MessageDraft) => void
  readonly problem: string | undefined
}

/** Which template it is made of, of those that were published; one about safety makes the message one. */
export function TemplateField({ draft, onChange, problem }: TemplateFieldProps) {
  const { t, n } = useWords()
  const pages = useAskPages(templatesApi.templates, { limit: 200 })
  const published = pages.rows.flatMap(({ publishedId, publishedNumber, name, isSafety }) =>
    publishedId === null || publishedNumber === null ? [] : [{ publishedId, publishedNumber, name, isSafety }],
  )
  const data = published.map(({ publishedId: value, publishedNumber, name }) => ({
    value,
    label: t(sentences.ofVersion, name, n.whole(publishedNumber)),
  }))
  const chosen = draft.templateVersionId
  const isEarlier = chosen !== null && !data.some(({ value }) => value === chosen)
  const choose = (next: string | null) => {
    const one = published.find(({ publishedId }) => publishedId === next)
    if (one === undefined) return
    const kind = one.isSafety ? 'safety' : draft.class === 'safety' ? 'relationship' : draft.class
    onChange({ ...inClass(draft, kind), templateVersionId: one.publishedId })
  }
  return (
    <Select
      mt="md"
      label={t(words.template)}
      description={t(words.templateHint)}
      placeholder={t(words.chooseTemplate)}
      nothingFoundMessage={pages.query.isPending ? null : t(words.noTemplates)}
      searchable
      allowDeselect={false}
      error={problem}
      data={isEarlier ? [{ value: chosen, label: t(words.earlierVersion) }, ...data] : data}
      value={chosen}
      onChange={choose}
    />
  )
}
