import { useAct } from '#web/asking/api.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from './verbatims-api.ts'
import { words } from './words.ts'

/** Makes a request of a text, and says whether it is a new one. */
export function useMakeRequest() {
  const tell = useTell()
  const { t } = useWords()
  return useAct(api.makeRequest, { onDone: ({ isNew }) => tell(t(isNew ? words.requestMade : words.requestThere)) })
}
