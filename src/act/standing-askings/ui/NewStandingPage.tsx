import { useGo, useSearch } from '#web/address.ts'
import { useAct } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useWords } from '#web/wording/say.ts'
import { StandingForm } from './form/StandingForm.tsx'
import { emptyDraft } from './form/standing-draft.ts'
import { api } from './standing-api.ts'
import { words } from './words.ts'

/** The address may name the survey and the segment: `?survey=…&segment=…`. */
export function NewStandingPage() {
  const { t } = useWords()
  const go = useGo()
  const [{ survey = '', segment = '' }] = useSearch()
  const create = useAct(api.create, {
    done: words.kept,
    quiet: true,
    onDone: ({ id }) => go(`/standing-askings/${id}`),
  })
  return (
    <>
      <PageTitle title={t(words.begin)} lede={t(words.noneText)} />
      <StandingForm
        isNew
        wasStarted={false}
        start={{ ...emptyDraft, questionnaireId: survey, whom: segment }}
        error={create.error}
        isPending={create.isPending}
        onSubmit={({ audience = { kind: 'filter', filter: {}, roles: [] }, ...wish }, { questionnaireId }) =>
          create.mutate({ ...wish, audience, questionnaireId })
        }
        onCancel={() => go('/standing-askings')}
      />
    </>
  )
}
