import { useGo } from '#web/address.ts'
import { useAct } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from '../messages-api.ts'
import { words } from '../words.ts'
import { MessageForm } from './MessageForm.tsx'
import { draftOf, wishOf } from './message-draft.ts'

export function NewMessagePage() {
  const { t } = useWords()
  const go = useGo()
  const keep = useAct(api.create, { done: words.kept, quiet: true, onDone: ({ id }) => go(`/messages/${id}`) })
  return (
    <>
      <PageTitle title={t(words.write)} lede={t(words.languageHint)} />
      <MessageForm
        start={draftOf()}
        act={t(words.keep)}
        error={keep.error}
        isPending={keep.isPending}
        onSubmit={(draft) => keep.mutate(wishOf(draft))}
        onCancel={() => go('/messages')}
      />
    </>
  )
}
