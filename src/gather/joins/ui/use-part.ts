import { useAct } from '#web/asking/api.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from './joins-api.ts'
import { sentences, words } from './words.ts'

/** Tells two records apart again, and says what stays where it came to in between. */
export function usePart() {
  const { t } = useWords()
  const tell = useTell()
  return useAct(api.part, {
    onDone: ({ fieldsThatStay, recordsThatStay }) => {
      const records = recordsThatStay.reduce((sum, { count }) => sum + count, 0)
      const isAll = records === 0 && fieldsThatStay.length === 0
      tell(isAll ? t(words.parted) : t(sentences.stays, fieldsThatStay.length, records))
    },
  })
}
