import { useGo, useSearch } from '#web/address.ts'
import { useAct } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from './askings-api.ts'
import { AskingForm } from './form/AskingForm.tsx'
import { emptyDraft } from './form/asking-draft.ts'
import { words } from './words.ts'

/** The address may name the survey and the segment: `?survey=…&segment=…`. */
export function NewAskingPage() {
  const { t } = useWords()
  const go = useGo()
  const [{ survey = '', segment = '' }] = useSearch()
  const create = useAct(api.create, { done: words.kept, quiet: true, onDone: ({ id }) => go(`/askings/${id}`) })
  return (
    <>
      <PageTitle title={t(words.begin)} lede={t(words.noneText)} />
      <AskingForm
        isNew
        start={{ ...emptyDraft, questionnaireId: survey, whom: segment }}
        error={create.error}
        isPending={create.isPending}
        onSubmit={({ audience = { kind: 'filter', filter: {}, roles: [] }, ...wish }, { questionnaireId }) =>
          create.mutate({ ...wish, audience, questionnaireId })
        }
        onCancel={() => go('/askings')}
      />
    </>
  )
}
