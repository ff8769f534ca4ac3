import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Differs } from '#platform/contract.ts'
import { allNames } from '../../all-names.ts'
import type { Meeting } from '../../asking/two-at-once.ts'
import { languageChoices } from '../../pages/settings/choices.ts'
import { useWords, type Words } from '../../wording/say.ts'
import { useOrigin } from '../../wording/use-origin.ts'
import css from './meeting.module.css'
import { useValueSaid } from './use-value-said.ts'
import { words } from './words.ts'

/** Both values of each field that two people changed. Nothing is chosen beforehand: what is not known is asked. */
export function MeetingDialog({ meeting: { changed, decide } }: { readonly meeting: Meeting }) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map())
  const isDecided = changed.differs.every(({ field }) => chosen.has(field))
  const keeps = () => new Set([...chosen].flatMap(([field, whose]) => (whose === 'mine' ? [field] : [])))
  // It stands above the dialog of the form, whose heading is there already: its own is part of what it says.
  return (
    <Modal.Root opened onClose={() => decide(null)} size={760} centered>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content radius={8} aria-label={t(words.title)}>
        <Modal.Body className={css.body ?? ''}>
          <h2 className={css.title}>{t(words.title)}</h2>
          <p className={css.lede}>{t(words.lede)}</p>
          <Stack gap="md">
            {changed.differs.map((one) => (
              <Field
                key={one.field}
                record={changed.record}
                differs={one}
                chosen={chosen.get(one.field) ?? null}
                choose={(whose) => setChosen((present) => new Map(present).set(one.field, whose))}
              />
            ))}
          </Stack>
          <Group justify="flex-end" gap="xs" mt="md">
            <Button onClick={() => decide(null)}>{t(words.back)}</Button>
            <Button variant="filled" disabled={!isDecided} onClick={() => decide(keeps())}>
              {t(words.save)}
            </Button>
          </Group>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

type FieldProps = {
  readonly record: string
  readonly differs: Differs
  readonly chosen: 'mine' | 'theirs' | null
  readonly choose: (whose: 'mine' | 'theirs') => void
}

function Field({ record, differs, chosen, choose }: FieldProps) {
  const { t, n } = useWords()
  const origin = useOrigin()
  const said = useValueSaid()
  const who = origin.author(differs.author, differs.authorName ?? undefined)
  return (
    <Radio.Group
      label={labelOf(record, differs, t)}
      value={chosen}
      onChange={(whose) => choose(whose === 'mine' ? 'mine' : 'theirs')}
    >
      <div className={css.values}>
        <Radio.Card value="mine" className={css.value ?? ''}>
          <span className={css.whose}>{t(words.mine)}</span>
          <span className={css.said}>{said(record, differs.column, differs.yours)}</span>
        </Radio.Card>
        <Radio.Card value="theirs" className={css.value ?? ''}>
          <span className={css.whose}>{t(words.theirs, who, n.instant(differs.at))}</span>
          <span className={css.said}>{said(record, differs.column, differs.theirs)}</span>
        </Radio.Card>
      </div>
    </Radio.Group>
  )
}

/** What is no column of its record has a name where two may differ in it; an attribute is called by its own name, a text by its field and language, and who looks after somebody by the role. */
function labelOf(record: string, { field, column }: Differs, t: Words['t']): string {
  const part = field.includes('.') ? field.slice(field.indexOf('.') + 1) : null
  if (part !== null && column === 'attributes') return part
  const name =
    allNames.choice(record, 'role', field) ??
    allNames.choice(record, 'differs', column) ??
    allNames.field(record, column)
  const said = name === undefined ? (part ?? t(words.aField)) : t(name)
  const language = languageChoices.find(({ value }) => value === part)
  return name === undefined || language === undefined ? said : t(words.inLanguage, said, language.label)
}
