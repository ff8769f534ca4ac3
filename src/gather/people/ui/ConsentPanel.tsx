import { Button } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { Trail } from '#web/kit/Trail.tsx'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import type { Purpose } from '../contract.ts'
import { purposeBenefits, purposeNames } from '../words.ts'
import { api, touched } from './people-api.ts'
import { words } from './words.ts'

const purposes = Object.keys(purposeNames) as Purpose[]

/** For each purpose: what the person gets for it, what they decided last, and every decision with its day. */
export function ConsentPanel({ personId }: { readonly personId: string }) {
  const { t } = useWords()
  const { nameOf } = useMembers()
  return (
    <Answer of={useAsk(api.consents, { id: personId })} rows={3}>
      {({ rows }) => (
        <>
          {purposes.map((purpose) => (
            <PurposeRow
              key={purpose}
              personId={personId}
              purpose={purpose}
              given={rows.find((row) => row.purpose === purpose)?.given}
            />
          ))}
          <Note>{t(words.obeyed)}</Note>
          {rows.length === 0 ? null : (
            <Trail
              entries={rows.map(({ id, purpose, given, decidedAt, author, note }) => ({
                key: id,
                at: decidedAt,
                title: `${t(purposeNames[purpose])}: ${t(given ? words.agreed : words.withdrawn)}`,
                body: note,
                tone: given ? 'good' : 'watch',
                by: nameOf(author.replace(/^member:/, '')),
              }))}
            />
          )}
        </>
      )}
    </Answer>
  )
}

type PurposeRowProps = { readonly personId: string; readonly purpose: Purpose; readonly given: boolean | undefined }

function PurposeRow({ personId, purpose, given }: PurposeRowProps) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const decide = useAct(api.decide, { refreshes: touched, done: words.decided })
  return (
    <FormRow label={t(purposeNames[purpose])} hint={t(purposeBenefits[purpose])}>
      <Pill tone={given === undefined ? 'plain' : given ? 'thriving' : 'watch'}>
        {t(given === undefined ? words.undecided : given ? words.agreed : words.withdrawn)}
      </Pill>{' '}
      {mayWrite && given !== true ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={decide.isPending}
          onClick={() => decide.mutate({ id: personId, purpose, given: true })}
        >
          {t(words.agree)}
        </Button>
      ) : null}{' '}
      {mayWrite && given !== false ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={decide.isPending}
          onClick={() => decide.mutate({ id: personId, purpose, given: false })}
        >
          {t(words.withdraw)}
        </Button>
      ) : null}
    </FormRow>
  )
}
