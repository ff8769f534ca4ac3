import { useRef } from 'react'
import { usePathParts } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { api } from '../content-api.ts'
import { TemplateEditor } from './TemplateEditor.tsx'

/** One template: what letters are made of, and the version that is still written. */
export function TemplatePage() {
  const { templateId: id = '' } = usePathParts()
  const template = useAsk(api.template, { id })
  const hasDraft = template.data !== undefined && template.data.draftNumber !== null
  const draft = useAsk(api.draft, { id }, { enabled: hasDraft })
  const variables = useAsk(api.templateVariables, {})
  const error = template.error ?? variables.error ?? (hasDraft ? draft.error : null)
  const shown = useRef('')
  if (template.data !== undefined && (!hasDraft || draft.data !== undefined)) shown.current = id
  // Once it stands, a draft that is begun does not take the page away from whoever writes on.
  if (error !== null) return <ErrorState error={error} retry={() => void template.refetch()} />
  if (template.data === undefined || variables.data === undefined || shown.current !== id)
    return <LoadingRows rows={10} />
  return (
    <TemplateEditor
      key={`${id} ${template.data.publishedNumber}`}
      template={template.data}
      draft={draft.data?.number === template.data.draftNumber ? draft.data : null}
      variables={variables.data.rows}
    />
  )
}
