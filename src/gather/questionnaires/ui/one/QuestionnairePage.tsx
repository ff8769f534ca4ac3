import { useRef } from 'react'
import { usePathParts } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { api } from '../questionnaires-api.ts'
import { Editor } from './Editor.tsx'

/** One survey: what is asked, and the version that is still written. */
export function QuestionnairePage() {
  const { questionnaireId: id = '' } = usePathParts()
  const found = useAsk(api.find, { id })
  const hasDraft = found.data !== undefined && found.data.draftId !== null
  const draft = useAsk(api.draft, { id }, { enabled: hasDraft })
  const error = found.error ?? (hasDraft ? draft.error : null)
  const shown = useRef('')
  if (found.data !== undefined && (!hasDraft || draft.data !== undefined)) shown.current = id
  if (error !== null) return <ErrorState error={error} retry={() => void found.refetch()} />
  // Once it stands, a version that is begun does not take the page away from whoever reads it.
  if (found.data === undefined || shown.current !== id) return <LoadingRows rows={10} />
  const version = draft.data?.id === found.data.draftId ? draft.data : null
  return (
    <Editor
      key={`${id} ${version?.id ?? found.data.publishedId ?? ''}`}
      questionnaire={found.data}
      draft={found.data.draftId === null ? null : version}
    />
  )
}
