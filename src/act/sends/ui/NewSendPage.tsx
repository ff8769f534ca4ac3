import { useGo, useSearch } from '#web/address.ts'
import { useAct } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useWords } from '#web/wording/say.ts'
import { SendForm } from './SendForm.tsx'
import { api } from './sends-api.ts'
import { words } from './words.ts'

/** The address may name the message and the segment: `?message=…&segment=…`. */
export function NewSendPage() {
  const { t } = useWords()
  const go = useGo()
  const [{ message = '', segment = '' }] = useSearch()
  const create = useAct(api.create, { done: words.kept, quiet: true, onDone: ({ id }) => go(`/sends/${id}`) })
  return (
    <>
      <PageTitle title={t(words.begin)} lede={t(words.noneText)} />
      <SendForm
        start={{ name: '', messageId: message, segmentId: segment, roles: [] }}
        error={create.error}
        isPending={create.isPending}
        onSubmit={({ name, messageId, segmentId, roles }) =>
          create.mutate({
            name,
            messageId,
            audience: { kind: 'segment', segmentId: segmentId ?? '', roles: [...roles] },
          })
        }
        onCancel={() => go('/sends')}
      />
    </>
  )
}
