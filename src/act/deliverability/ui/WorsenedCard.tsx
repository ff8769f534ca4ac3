import { Button, Group } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import css from './deliverability.module.css'
import { api } from './deliverability-api.ts'
import { sentences, subjectNames, words } from './words.ts'

/** On Today of whoever administers: what of our letters receivers believe no more. Nothing where nothing has become worse. */
export function WorsenedCard() {
  const { t, n, locale } = useWords()
  const { data } = useAsk(api.find, {})
  const acknowledge = useAct(api.acknowledge)
  if (data === undefined || data.worsened === null) return null
  const { since, subjects } = data.worsened
  const named = subjects.map((one) => t(subjectNames[one])).join(locale === 'ja' ? '、' : ', ')
  return (
    <Card title={t(words.worsened)}>
      <p className={css.said}>{t(sentences.since, named, n.instant(since))}</p>
      <Group gap="xs" pt="xs">
        <Go to="/settings">{t(words.see)}</Go>
        <Button loading={acknowledge.isPending} onClick={() => acknowledge.mutate({})}>
          {t(words.seen)}
        </Button>
      </Group>
    </Card>
  )
}
