import { Select, Switch, Tabs, TextInput } from '@mantine/core'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { freeName, type Language, lacksIn, languages, type TemplateDraft } from '../template-draft.ts'
import { lackNames, languageName, words } from '../template-words.ts'
import css from '../templates.module.css'
import { BodyEditor } from './BodyEditor.tsx'
import { buttonOf, lettersOf, mjmlOf } from './blocks.ts'
import { LibraryChoice } from './LibraryChoice.tsx'
import { ShortField } from './ShortField.tsx'
import { useLastField } from './use-last-field.ts'
import { type Variable, variableSaid } from './variable-said.ts'

type Props = {
  readonly draft: TemplateDraft
  readonly onChange: (next: (present: TemplateDraft) => TemplateDraft) => void
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly variables: readonly Variable[]
  readonly isSafety: boolean
  readonly problems: ReadonlyMap<string, string>
}

/** The texts, a tab for each language that says what is still missing in it, and what can be put into them. */
export function WritingCard({ draft, onChange, language, onLanguage, variables, isSafety, problems }: Props) {
  const { t } = useWords()
  const { whole, insert } = useLastField()
  const write = (of: Language, part: Partial<TemplateDraft['texts'][Language]>) =>
    onChange((present) => ({
      ...present,
      texts: { ...present.texts, [of]: { ...present.texts[of], ...part } },
    }))
  const addPiece = ({ id }: { id: string }) => {
    const known = draft.pieces.find(({ pieceId }) => pieceId === id)
    const name = known?.name ?? freeName(draft)
    if (known === undefined) onChange((present) => ({ ...present, pieces: [...present.pieces, { name, pieceId: id }] }))
    const simple = lettersOf(draft.texts[language].body)
    if (simple === null) insert(buttonOf(name))
    else {
      const block = { kind: 'button', text: `{{ pieces.${name}.title }}`, href: `{{ pieces.${name}.url }}` } as const
      write(language, { body: mjmlOf({ ...simple, blocks: [...simple.blocks, block] }) })
    }
  }
  return (
    <Card>
      <div ref={whole}>
        <Tabs
          keepMounted={false}
          value={language}
          onChange={(next) => onLanguage(languages.find((one) => one === next) ?? language)}
        >
          <Tabs.List aria-label={t(words.languages)}>
            {languages.map((one) => {
              const lacks = lacksIn(draft, one)
              return (
                <Tabs.Tab key={one} value={one}>
                  {t(languageName(one))}
                  {lacks === 'nothing' ? null : <span className={css.quiet}> · {t(lackNames[lacks])}</span>}
                </Tabs.Tab>
              )
            })}
          </Tabs.List>
          {languages.map((one) => (
            <Tabs.Panel key={one} value={one} pt="sm" lang={one}>
              <TextInput
                label={t(words.subject)}
                data-said=""
                maxLength={1_000}
                value={draft.texts[one].subject}
                error={problems.get(`texts.${one}.subject`)}
                onChange={(event) => write(one, { subject: event.currentTarget.value })}
              />
              <BodyEditor
                body={draft.texts[one].body}
                error={problems.get(`texts.${one}.body`)}
                onChange={(body) => write(one, { body })}
              />
              <ShortField
                value={draft.texts[one].short ?? ''}
                problem={problems.get(`texts.${one}.short`)}
                onChange={(short) => write(one, { short })}
              />
            </Tabs.Panel>
          ))}
        </Tabs>
      </div>
      <div className={css.bar} style={{ marginTop: 16, marginBottom: 0 }}>
        <Select
          className={css.grow ?? ''}
          label={t(words.insert)}
          description={t(words.insertHint)}
          inputWrapperOrder={['label', 'input', 'description']}
          searchable
          nothingFoundMessage={t(words.noneFound)}
          data={variables
            .filter(({ name }) => !isSafety || name !== 'letter.season')
            .map((one) => ({ value: one.name, label: variableSaid(one, t) }))}
          value={null}
          onChange={(name) => {
            if (name === null) return
            // After the list has closed and given the focus back.
            setTimeout(() => insert(`{{ ${name} }}`), 0)
            if (name === 'letter.season') onChange((present) => ({ ...present, seasonal: true }))
          }}
        />
        <div className={css.grow}>
          <LibraryChoice onChoose={addPiece} />
        </div>
      </div>
      {isSafety ? null : (
        <Switch
          mt="md"
          label={t(words.seasonal)}
          description={t(words.seasonalHint)}
          checked={draft.seasonal}
          onChange={(event) => {
            const seasonal = event.currentTarget.checked
            onChange((present) => ({ ...present, seasonal }))
          }}
        />
      )}
    </Card>
  )
}
