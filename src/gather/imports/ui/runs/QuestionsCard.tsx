import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { StyleChoice } from '../columns/field/StyleQuestion.tsx'
import { withAnswers } from '../columns/mapping-draft.ts'
import { api, type ShownImport, type ShownRun } from '../imports-api.ts'
import { sentences, words } from './words.ts'

/** What the file leaves open: asked, and with the answers tried again. */
export function QuestionsCard({ one, run }: { readonly one: ShownImport; readonly run: ShownRun }) {
  const { t } = useWords()
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const trial = useAct(api.trial)
  const map = useAct(api.map, { onDone: ({ id }) => trial.mutate({ id }) })
  const settle = map.mutate
  const { id, mapping } = one
  if (run.questions.length === 0 || mapping === null) return null
  const keyOf = ({ column, about }: ShownRun['questions'][number]) => `${about} ${column}`
  const answered = run.questions.map((question) => ({ ...question, choice: answers[keyOf(question)] }))
  const isOpen = answered.some(({ choice }) => choice === undefined)
  return (
    <Card title={t(words.questions)} sub={t(words.questionsSub)}>
      <Stack gap="lg">
        {answered.map((question) => (
          <StyleChoice
            key={keyOf(question)}
            label={t(sentences.questionOf, question.column)}
            style={question.about}
            cells={question.examples}
            value={question.choice ?? null}
            onChange={(choice) => setAnswers({ ...answers, [keyOf(question)]: choice })}
          />
        ))}
        <Group justify="flex-end">
          <Button
            variant="filled"
            disabled={isOpen}
            loading={map.isPending || trial.isPending}
            onClick={() =>
              settle({ id, mapping: { ...withAnswers(mapping, answered, one.reading.headings), reading: {} } })
            }
          >
            {t(words.answer)}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
