import type { ReactNode } from 'react'
import { EditableCell } from '#web/kit/table/cell/EditableCell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { roleNames } from '../../words.ts'
import { useFieldEdits } from './use-field-edits.ts'

type OwnerChoiceProps = {
  readonly customerId: string
  readonly ownerId: string | null
  /** How the present owner is shown. */
  readonly children: ReactNode
}

/** The owner where they are shown, to be changed there. */
export function OwnerChoice({ customerId, ownerId, children }: OwnerChoiceProps) {
  const { t } = useWords()
  const { owner } = useFieldEdits()
  if (!useMay('customers.write')) return children
  return (
    <EditableCell column="owner" label={t(roleNames.owner)} edit={owner(customerId, ownerId)} alone>
      {children}
    </EditableCell>
  )
}
