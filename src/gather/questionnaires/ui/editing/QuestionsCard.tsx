import { Button, Menu } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Card } from '#web/kit/page/Card.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../asked/limits.ts'
import type { Question, QuestionKind, Questionnaire } from '../../asked/questionnaire.ts'
import css from './editing.module.css'
import { beginnings, kindNames, words } from './editing-words.ts'
import { moved, namesOf, newQuestion, putBack, questionKinds } from './edits.ts'
import { FoundList, foundAt } from './FoundList.tsx'
import type { Found } from './found.ts'
import { type GivenKeys, givenWithin } from './keys/given-keys.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { QuestionRow } from './QuestionRow.tsx'

type Props = {
  readonly asked: Questionnaire
  /** A new question, or an option of one, has none of those. */
  readonly given: GivenKeys
  readonly found: Found
  readonly onChange: (next: (present: Questionnaire) => Questionnaire) => void
}

/** The questions in their order, one of them open. */
export function QuestionsCard({ asked, given, found, onChange }: Props) {
  const { t } = useWords()
  const tell = useTell()
  const [open, setOpen] = useState<string | null>(null)
  const { questions } = asked
  const list = useRef<HTMLOListElement>(null)
  const [followed, setFollowed] = useState<{ readonly key: string; readonly by: number } | null>(null)
  // Whoever moves a question with the keys moves it on: what they held goes with it, or at the end of the way what leads back.
  useEffect(() => {
    if (followed === null) return
    const { key, by } = followed
    const button = (way: number) => list.current?.querySelector<HTMLElement>(`[data-of="${key} ${way}"]:not(:disabled)`)
    const held = button(by) ?? button(-by)
    held?.focus()
    setFollowed(null)
  }, [followed])
  const put = (change: (list: Question[]) => Question[]) =>
    onChange((present) => ({ ...present, questions: change(present.questions) }))
  const add = (kind: QuestionKind) => {
    const question = newQuestion(kind, [...given.questions], beginnings)
    put((list) => [...list, question])
    setOpen(namesOf([question])[0] ?? null)
  }
  const remove = (place: number) => {
    put((list) => list.toSpliced(place, 1))
    tell(t(words.removed), { undo: () => put((list) => putBack(list, questions, place)) })
  }
  const names = namesOf(questions)
  return (
    <Card
      title={t(words.questions)}
      acts={
        <Menu position="bottom-end">
          <Menu.Target>
            <Button disabled={questions.length >= limits.questions}>{t(words.add)}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {questionKinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => add(kind)}>
                {t(kindNames[kind])}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    >
      <ol ref={list} className={css.plain} aria-label={t(words.questions)}>
        {questions.map((question, place) => {
          const path = `questions.${place}`
          const faults = foundAt(found.faults, path)
          const name = names[place] ?? question.key
          const isOpen = open === name
          return (
            <li key={name} className={css.question}>
              <QuestionRow
                question={question}
                place={place}
                last={questions.length - 1}
                isOpen={isOpen}
                isFaulty={faults.length > 0}
                onOpen={() => setOpen(isOpen ? null : name)}
                onMove={(by) => {
                  put((present) => moved(present, place, by))
                  setFollowed({ key: question.key, by })
                }}
                onRemove={() => remove(place)}
              />
              <FoundList faults={faults} findings={foundAt(found.findings, path)} />
              {isOpen ? (
                <QuestionFields
                  question={question}
                  earlier={questions.slice(0, place)}
                  taken={givenWithin(given, question.key)}
                  onChange={(next) => put((list) => list.map((one, at) => (at === place ? next : one)))}
                />
              ) : null}
            </li>
          )
        })}
      </ol>
      <FoundList
        faults={found.faults.filter(({ path }) => path === 'questions')}
        findings={found.findings.filter(({ path }) => path === 'questions')}
      />
    </Card>
  )
}
