import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { contract } from '#platform/access/contract.ts'
import { clientOf, useAsk } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { usePlaceOfOne } from '../editing/use-place-of-one.ts'
import { words } from '../words.ts'

const access = clientOf<typeof contract>('access')

type ShareDialogProps = {
  readonly customerId: string
  readonly partnerId: string | null
  readonly onClose: () => void
}

export function ShareDialog({ customerId, partnerId, onClose }: ShareDialogProps) {
  const { t } = useWords()
  const members = useAsk(access.members, undefined)
  return (
    <Dialog open onClose={onClose} title={t(words.shareTitle)}>
      <Answer of={members} rows={2}>
        {(all) => {
          const partners = all
            .filter(({ id, role, leftAt }) => id === partnerId || (role === 'partner' && leftAt === null))
            .map(({ id, name, email }) => ({ value: id, label: email === '' ? name : `${name} (${email})` }))
          return partners.length === 0 ? (
            <p>
              {t(words.noPartner)} <Go to="/members">{t(words.toMembers)}</Go>
            </p>
          ) : (
            <ShareForm customerId={customerId} partnerId={partnerId} partners={partners} onDone={onClose} />
          )
        }}
      </Answer>
    </Dialog>
  )
}

type ShareFormProps = {
  readonly customerId: string
  readonly partnerId: string | null
  readonly partners: readonly { readonly value: string; readonly label: string }[]
  readonly onDone: () => void
}

function ShareForm({ customerId, partnerId, partners, onDone }: ShareFormProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState(partnerId)
  // The screen behind follows what others do; the form has been opened with whom it was opened with.
  const [opened] = useState(partnerId)
  const tell = useTell()
  const { give, isPending } = usePlaceOfOne('partner')
  const save = () =>
    give(customerId, chosen, opened).then(({ isGiven }) => {
      if (isGiven) tell(t(chosen === null ? words.shareEnded : words.shared))
      onDone()
    }, tell.problem)
  return (
    <>
      <Select
        label={t(words.sharePartner)}
        description={t(words.shareHint)}
        placeholder={t(words.shareNobody)}
        data={[...partners]}
        value={chosen}
        onChange={setChosen}
        clearable
        data-autofocus
      />
      <Button variant="filled" mt={16} disabled={chosen === opened} loading={isPending} onClick={() => void save()}>
        {t(words.save)}
      </Button>
    </>
  )
}
