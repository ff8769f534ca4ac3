import { SegmentedControl, Select, SimpleGrid, Tabs, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import { smsLength } from '../../../channels/contract.ts'
import { ChannelField } from '../../../channels/ui/ChannelField.tsx'
import { classes, purposesOf } from '../../may/kinds.ts'
import { classNames, classTexts, purposeNames } from '../../words.ts'
import { sentences, words } from '../words.ts'
import { inClass, type Language, type MessageDraft } from './message-draft.ts'
import { TemplateField } from './TemplateField.tsx'

type MessageFieldsProps = {
  readonly draft: MessageDraft
  readonly onChange: (next: MessageDraft) => void
  readonly problems?: ReadonlyMap<string, string>
  /** Whether it is still open what the message is made of. */
  readonly isNew?: boolean
}

const languages: readonly Language[] = ['en', 'ja']

/** What kind of message it is, and what it says in each language. */
export function MessageFields({ draft, onChange, problems = new Map(), isNew = true }: MessageFieldsProps) {
  const { t, locale } = useWords()
  const [language, setLanguage] = useState<Language>(locale)
  const say = (of: Language, part: Partial<MessageDraft['said'][Language]>) =>
    onChange({ ...draft, said: { ...draft.said, [of]: { ...draft.said[of], ...part } } })
  const purposes = purposesOf[draft.class]
  const lengthOf = (text: string) => {
    const { parts, units } = smsLength(text)
    return t(sentences.length, parts, units)
  }
  return (
    <>
      {isNew ? (
        <SegmentedControl
          mb="md"
          aria-label={t(words.madeOf)}
          data={[
            { value: 'words', label: t(words.ofWords) },
            { value: 'template', label: t(words.template) },
          ]}
          value={draft.of}
          onChange={(next) => onChange({ ...draft, of: next === 'template' ? 'template' : 'words' })}
        />
      ) : null}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t(words.class)}
          description={t(classTexts[draft.class])}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          data={classes.map((value) => ({ value, label: t(classNames[value]) }))}
          value={draft.class}
          onChange={(next) => onChange(inClass(draft, classes.find((one) => one === next) ?? draft.class))}
        />
        <Select
          label={t(words.purpose)}
          allowDeselect={false}
          error={problems.get('purpose')}
          data={purposes.map((value) => ({ value, label: t(purposeNames[value]) }))}
          value={draft.purpose}
          onChange={(next) => onChange({ ...draft, purpose: purposes.find((one) => one === next) ?? draft.purpose })}
        />
      </SimpleGrid>
      <ChannelField
        value={draft.channels}
        problem={problems.get('channels')}
        onChange={(channels) => onChange({ ...draft, channels })}
      />
      {draft.of === 'template' ? (
        <TemplateField draft={draft} onChange={onChange} problem={problems.get('templateVersionId')} />
      ) : (
        <Tabs
          mt="md"
          keepMounted={false}
          value={language}
          onChange={(next) => setLanguage(languages.find((one) => one === next) ?? language)}
        >
          <Tabs.List aria-label={t(words.language)}>
            {languages.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(one === 'en' ? words.english : words.japanese)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {languages.map((one) => (
            <Tabs.Panel key={one} value={one} pt="sm" lang={one}>
              <TextInput
                label={t(words.subject)}
                maxLength={500}
                value={draft.said[one].subject}
                error={problems.get(`said.${one}.subject`)}
                onChange={(event) => say(one, { subject: event.currentTarget.value })}
              />
              <Textarea
                mt="sm"
                label={t(words.text)}
                description={draft.channels.includes('sms') ? lengthOf(draft.said[one].text) : t(words.textHint)}
                autosize
                minRows={6}
                maxRows={18}
                value={draft.said[one].text}
                error={problems.get(`said.${one}.text`)}
                onChange={(event) => say(one, { text: event.currentTarget.value })}
              />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </>
  )
}
