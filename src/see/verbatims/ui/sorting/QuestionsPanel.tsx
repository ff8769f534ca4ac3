import { Checkbox } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { surveyCalled } from '../../../../gather/surveys/words.ts'
import css from '../verbatims.module.css'
import { api } from '../verbatims-api.ts'
import { sentences, words } from '../words.ts'

/** Which questions of surveys are answered in own words: somebody says so, nothing is guessed. */
export function QuestionsPanel() {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  const questions = useAsk(api.questions, {})
  const read = useAct(api.readQuestion, { done: words.saved })
  const leave = useAct(api.leaveQuestion, { done: words.saved })
  if (questions.error !== null) return <ErrorState error={questions.error} retry={() => void questions.refetch()} />
  const rows = questions.data?.rows ?? []
  return (
    <>
      {rows.length === 0 ? null : (
        <div className={css.note}>
          <Note>{t(words.questionsText)}</Note>
        </div>
      )}
      <DataTable
        label={t(words.questions)}
        columns={[
          {
            key: 'question',
            label: t(words.question),
            width: 200,
            cell: ({ question }) => question,
          },
          {
            key: 'isRead',
            label: t(words.isRead),
            width: 150,
            cell: ({ survey, question, isRead }) => (
              <Checkbox
                aria-label={t(sentences.readOf, question)}
                checked={isRead}
                disabled={!mayWrite || read.isPending || leave.isPending}
                onChange={() => (isRead ? leave : read).mutate({ survey, question })}
              />
            ),
          },
          { key: 'survey', label: t(words.survey), width: 160, cell: ({ survey }) => t(surveyCalled(survey)) },
          { key: 'answers', label: t(words.answers), width: 90, right: true, cell: ({ answers }) => n.whole(answers) },
          {
            key: 'different',
            label: t(words.different),
            width: 110,
            right: true,
            cell: ({ different }) => n.whole(different),
          },
          { key: 'example', label: t(words.example), width: 240, grow: true, cell: ({ example }) => example },
        ]}
        rows={rows}
        rowId={({ survey, question }) => `${survey} ${question}`}
        loading={questions.isPending}
        empty={<EmptyState title={t(words.noQuestions)} />}
      />
    </>
  )
}
